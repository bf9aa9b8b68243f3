import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const guides = globSync(['*.md', 'docs/**/*.md', 'bot/**/*.md'], { cwd: root });
/** As on GitHub: lower case, without marks, a hyphen for a space. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the guides', () => {
  it('link to files and headings that are there', () => {
    assert.ok(guides.length > 10);
    const broken = guides.flatMap((guide) =>
      [...read(guide).matchAll(/\]\((?!https?:|mailto:)([^)#]*)(?:#([^)]*))?\)/g)].flatMap(([link, path, anchor]) => {
        const target = path ? join(dirname(guide), path) : guide;
        const isThere = existsSync(join(root, target)) && (!anchor || anchorsOf(read(target)).includes(anchor));
        return isThere ? [] : [`${guide}: ${link}`];
      }),
    );
    assert.deepEqual(broken, []);
  });

  it('name commands of npm that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const unknown = guides
      .filter((guide) => guide !== 'CHANGELOG.md')
      .flatMap((guide) =>
        [...read(guide).matchAll(/npm run ([\w:-]+)/g)].flatMap(([, name = '']) =>
          scripts[name] ? [] : [`${guide}: ${name}`],
        ),
      );
    assert.deepEqual(unknown, []);
  });

  it('begin on one screen, in both languages, with the same commands', () => {
    const commands = (text: string) => [...text.matchAll(/`(npm [^`]+)`/g)].map(([, command]) => command);
    const [english, dutch] = [read('README.md'), read('README.nl.md')];
    for (const text of [english, dutch]) assert.ok(text.split(/\s+/).length < 700, 'a screen has fewer words');
    assert.deepEqual(new Set(commands(dutch)), new Set(commands(english)));
    for (const guide of ['staff', 'admins', 'installing'])
      assert.deepEqual(
        [existsSync(join(root, `docs/${guide}.md`)), existsSync(join(root, `docs/${guide}.nl.md`))],
        [true, true],
        `${guide} in both languages`,
      );
  });
});
