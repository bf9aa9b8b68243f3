import assert from 'node:assert/strict';
import { createSecurityTxt } from '../../bot/http/security-txt.ts';
import { readConfig } from '../../bot/settings/config.ts';
import { openServer } from '../support/bots/loopback-server.ts';

const path = '/.well-known/security.txt';
const now = Temporal.Instant.from('2026-11-24T09:00:00Z');

describe('who finds something that is not safe', () => {
  it('reads to whom to tell it, until when that holds, and in which languages', async () => {
    const securityTxt = createSecurityTxt(
      { securityContact: 'mailto:veilig@example.nl', publicUrl: 'https://bot.example.nl' },
      () => now,
    );
    const server = await openServer({ securityTxt });
    try {
      for (const method of ['GET', 'HEAD']) {
        const response = await fetch(`${server.url}${path}`, { method });
        assert.equal(response.status, 200);
        assert.equal(response.headers.get('content-type'), 'text/plain; charset=utf-8');
        assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      }
      assert.deepEqual((await (await fetch(`${server.url}${path}`)).text()).split('\n'), [
        'Contact: mailto:veilig@example.nl',
        'Expires: 2027-02-22T09:00:00Z',
        'Preferred-Languages: nl, en',
        'Canonical: https://bot.example.nl/.well-known/security.txt',
        '',
      ]);
    } finally {
      await server.close();
    }
  });

  it('finds nothing there where nobody is named', async () => {
    const securityTxt = createSecurityTxt({ securityContact: undefined, publicUrl: undefined }, () => now);
    assert.equal(securityTxt, undefined);
    const server = await openServer();
    assert.equal((await fetch(`${server.url}${path}`)).status, 404);
    await server.close();
  });

  it('is sent nowhere that is no address', () => {
    for (const wrong of [
      'Team Privacy',
      'veilig@example.nl',
      'http://example.nl',
      'mailto:',
      'https://x.nl\nContact: y',
    ])
      assert.throws(() => readConfig({ SECURITY_CONTACT: wrong }, []), /SECURITY_CONTACT/, wrong);
    assert.equal(
      readConfig({ SECURITY_CONTACT: 'https://example.nl/cvd' }, []).securityContact,
      'https://example.nl/cvd',
    );
  });
});
