import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPageFiles } from '../../../bot/http/pages/page-files.ts';
import { writePageWords } from '../../../bot/http/pages/page-words.ts';
import { lastReadOn } from '../../../bot/register/last-read-on.ts';
import { readRegister } from '../../../bot/register/read-register.ts';
import { writeDate } from '../../../bot/wording/dates.ts';
import { buildPages } from '../../support/pages/built-pages.ts';

const register = readRegister();
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));

describe('the pages about the app', function () {
  this.timeout(60_000);
  const read = async (contact?: string) => {
    const files = readPageFiles(
      await buildPages(),
      writePageWords(register, { contact, securityContact: contact && 'mailto:veilig@example.nl' }),
    );
    return (name: string) => files.get(`${name}.html`)?.bytes.toString() ?? '';
  };

  it('say the version, how old the register is, and under which licence it is', async () => {
    const about = (await read())('about');
    const day = lastReadOn(register) ?? assert.fail('a source was read');
    assert.ok(about.includes(`Versie ${version}.`) && about.includes(`Version ${version}.`));
    for (const language of ['nl', 'en'] as const) assert.ok(about.includes(writeDate(day, language)));
    assert.match(about, /EUPL 1\.2.*toegankelijkheid/s);
  });

  it('say whom to turn to as the organisation set it, and as text', async () => {
    const page = await read('Team <b>Privacy</b> & co');
    for (const name of ['about', 'privacy', 'accessibility']) {
      assert.equal(page(name).match(/Team &lt;b&gt;Privacy&lt;\/b&gt; &amp; co/g)?.length, 2, name);
      assert.doesNotMatch(page(name), /\{\{/);
    }
    assert.equal(page('about').match(/veilig@example\.nl/g)?.length, 2);
    const without = await read();
    assert.match(without('accessibility'), /de beheerder van de bot in uw organisatie.*the admin of the bot in your/s);
  });
});
