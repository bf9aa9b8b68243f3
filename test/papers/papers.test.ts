import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type ServerParts } from '../../bot/http/server.ts';
import { createLog } from '../../bot/log.ts';
import { drawFlows } from '../../bot/papers/draw-flows.ts';
import { fillPaper, PaperError } from '../../bot/papers/fill-paper.ts';
import { incoming, outgoing } from '../../bot/papers/flows.ts';
import { parts } from '../../bot/papers/parts.ts';
import { reached } from '../../bot/settings/reached.ts';
import { keptOfPeople } from '../../bot/store/rights/kept-of-people.ts';

const folder = join(import.meta.dirname, '../../docs/papers');
const papers = globSync('*.md', { cwd: folder }).toSorted();
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('the papers for who judges the bot', () => {
  it('are there, each with a line in English for who does not read Dutch', () => {
    assert.deepEqual(papers, [
      'README.md',
      'algoritmeregister.md',
      'bio2.md',
      'dpia.md',
      'firewall.md',
      'gegevensstromen.md',
      'verwerkingsregister.md',
    ]);
    for (const name of papers) assert.match(read(name).split('\n')[2] ?? '', /^\*English: .*\*$/, name);
  });

  for (const name of papers)
    it(`say what the lists of the code say: ${name}`, () => {
      assert.equal(read(name), fillPaper(read(name)), 'npm run papers writes them again');
    });

  it('have a picture of what goes in and out, as the list of it says', () => {
    assert.equal(read('gegevensstromen.svg'), drawFlows(), 'npm run papers draws it again');
  });

  it('use every list', () => {
    const all = papers.map(read).join('');
    assert.deepEqual(
      Object.keys(parts).filter((name) => !all.includes(`<!-- uit de lijsten: ${name} -->`)),
      [],
    );
  });

  for (const name of ['dpia.md', 'verwerkingsregister.md'])
    it(`name every table with somebody in it, why and how long: ${name}`, () => {
      const text = read(name);
      const missing = keptOfPeople.flatMap(({ what, why, until, tables }) =>
        [what.nl, why.nl, until.nl, ...tables.map(({ table }) => `\`${table}\``)].filter(
          (said) => !text.includes(said),
        ),
      );
      assert.deepEqual(missing, []);
    });

  it('leave open what only the organisation knows: who is responsible, on which ground, and what it decides', () => {
    const open = (name: string) => read(name).match(/\[in te vullen: [^\]]+\]/g) ?? [];
    for (const name of ['dpia.md', 'verwerkingsregister.md', 'algoritmeregister.md'])
      assert.ok(open(name).length >= 5, `${name}: ${open(name).length}`);
    for (const name of ['dpia.md', 'verwerkingsregister.md'])
      assert.ok(
        open(name).some((one) => one.includes('grondslag')),
        `${name} leaves the ground open`,
      );
  });
});

describe('what a firewall lets through', () => {
  it('has every host that the bot goes to at Microsoft', () => {
    const hosts = outgoing.flatMap(({ at }) => at);
    assert.deepEqual(
      Object.values(reached).filter((url) => !hosts.includes(new URL(url).host)),
      [],
    );
  });

  it('has every address that the bot answers, and none that it does not', () => {
    const nothing = async () => undefined;
    const { http } = createServer({
      ...{ receive: nothing, isReady: nothing, calendar: nothing, changes: nothing, dataFile: nothing },
      ...{ securityTxt: () => '', pictures: {}, summaries: {}, log: createLog(() => undefined) },
      pages: { api: {}, live: {}, files: () => new Map() },
    } as unknown as ServerParts);
    const { getRoutes } = http.router as unknown as { getRoutes: () => Record<string, { path: string }> };
    const routes = Object.values(getRoutes.call(http.router)).map(({ path }) => path.replace(/(?<=.)\/$/, ''));
    const told = incoming.flatMap(({ at }) => at);
    const covers = (one: string, route: string) =>
      one === route || (one.endsWith('/*') && route.startsWith(one.slice(0, -1)));
    assert.ok(routes.length > 20);
    assert.deepEqual(
      routes.filter((route) => !told.some((one) => covers(one, route))),
      [],
    );
    assert.deepEqual(
      // Prometheus asks at a port of its own.
      told.filter((one) => one !== '/metrics' && !routes.some((route) => covers(one, route))),
      [],
    );
  });
});

describe('filling a paper', () => {
  it('leaves what somebody wrote, and writes only what stands between the marks', () => {
    const own = '# Van ons\n\n<!-- uit de lijsten: software -->\nverouderd\n<!-- einde -->\n\nGrondslag: artikel 6.\n';
    const filled = fillPaper(own);
    assert.match(
      filled,
      /^# Van ons\n\n<!-- uit de lijsten: software -->\n\nDefender-bot \d+\.\d+\.\d+, licentie EUPL-1\.2/,
    );
    assert.match(filled, /\n\n<!-- einde -->\n\nGrondslag: artikel 6\.\n$/);
    assert.ok(!filled.includes('verouderd'));
    assert.equal(fillPaper(filled), filled);
  });

  it('says which mark is wrong', () => {
    for (const [text, says] of [
      ['<!-- uit de lijsten: alles -->\n<!-- einde -->', /alles .*names no list; use one of: software, /],
      ['<!-- uit de lijsten: software -->\n', /software --> has no <!-- einde --> after it/],
      [
        '<!-- uit de lijsten: software -->\n<!-- uit de lijsten: doelen -->\n<!-- einde -->',
        /doelen --> stands before the <!-- einde --> of software/,
      ],
      ['tekst\n<!-- einde -->', /einde --> ends nothing; take it out/],
    ] as const)
      assert.throws(
        () => fillPaper(text),
        (error) => error instanceof PaperError && says.test(error.message),
      );
  });
});
