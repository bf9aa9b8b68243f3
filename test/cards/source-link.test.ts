import assert from 'node:assert/strict';
import { readRegister } from '../../bot/register/read-register.ts';
import { sourceLink } from '../../cards/parts/source-link.ts';

describe('a link to a source', () => {
  it('says where it leads', () => {
    assert.deepEqual(sourceLink('https://www.slm-mega.nl/'), { href: 'https://www.slm-mega.nl/', host: 'slm-mega.nl' });
  });

  it('opens every public source in the register', () => {
    const sources = [...readRegister().sources.values()];
    const closed = sources.flatMap(({ url }) => (url !== undefined && sourceLink(url) === undefined ? [url] : []));
    assert.deepEqual(
      closed,
      [],
      'add the host to sourceHosts in cards/parts/link-hosts.ts if readers may be sent there',
    );
  });

  for (const [what, url] of [
    ['another host', 'https://evil.example/'],
    ['a host that only ends like a good one', 'https://evil-learn.microsoft.com/'],
    ['a host below a good one', 'https://learn.microsoft.com.evil.example/'],
    ['a port', 'https://learn.microsoft.com:8443/'],
    ['a name and password', 'https://learn.microsoft.com@evil.example/'],
    ['a name at a good host', 'https://me@learn.microsoft.com/'],
    ['a password at a good host', 'https://:secret@learn.microsoft.com/'],
    ['plain http', 'http://learn.microsoft.com/'],
    ['script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['no address at all', 'learn.microsoft.com'],
  ] as const) {
    it(`is not made for ${what}`, () => assert.equal(sourceLink(url), undefined));
  }

  it('can’t close the Markdown link that it stands in', () => {
    const link = sourceLink('https://learn.microsoft.com/a_(b)[c] d*e\\f`g?q=<h>');
    assert.doesNotMatch(link?.href ?? '()', /[()[\]\\*`<>\s]/);
  });
});
