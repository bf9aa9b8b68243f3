import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { openPlayground } from '../../bot/playground/playground.ts';

describe('the Playground', function () {
  this.timeout(120_000);

  it('is reached from this computer only, as everybody there is an admin', async function () {
    const playground = await openPlayground('http://127.0.0.1:1', 56_450);
    try {
      assert.equal((await fetch(playground.url)).status, 200);
      const outside = Object.values(networkInterfaces())
        .flat()
        .flatMap((address) => (address && !address.internal && address.family === 'IPv4' ? [address.address] : []));
      if (outside.length === 0) this.skip();
      for (const host of outside) assert.equal(await isOpen(host, Number(new URL(playground.url).port)), false, host);
    } finally {
      playground.stop();
    }
  });
});

function isOpen(host: string, port: number): Promise<boolean> {
  const answered = Promise.withResolvers<boolean>();
  const socket = connect({ host, port, timeout: 2000 });
  socket.once('connect', () => answered.resolve(true));
  for (const event of ['error', 'timeout']) socket.once(event, () => answered.resolve(false));
  return answered.promise.finally(() => socket.destroy());
}
