import assert from 'node:assert/strict';
import { createPictures } from '../../bot/pictures/pictures.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { type LoopbackServer, openServer } from '../support/bots/loopback-server.ts';

describe('the address of a picture', () => {
  let server: LoopbackServer;
  before(async () => {
    const pictures = createPictures({
      knowledge: { register: readRegister() },
      publicUrl: () => undefined,
      nowMs: () => 0,
    });
    server = await openServer({ pictures });
  });
  after(() => server.close());

  it('gives a PNG to whoever asks, to be kept for a week', async () => {
    const response = await fetch(`${server.url}/pictures/nl/light/2026-11-27/next.png`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'image/png');
    assert.match(response.headers.get('cache-control') ?? '', /^public, max-age=604800/);
    assert.deepEqual([...new Uint8Array(await response.arrayBuffer())].slice(1, 4), [...Buffer.from('PNG')]);
  });

  it('has nothing where there is no such picture', async () => {
    for (const path of ['nl/light/2026-11-27/O2.png', 'nl/blue/2026-11-27/next.png', 'nl/light/now/next.png'])
      assert.equal((await fetch(`${server.url}/pictures/${path}`)).status, 404);
  });
});
