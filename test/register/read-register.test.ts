import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFolder, inspectRegister, RegisterError, readRegister } from '../../bot/register/read-register.ts';
import { listEntries } from '../../bot/register/register.ts';

/** A fact as an editor adds one, without a slip. */
const fact = `- id: added-fact
  text:
    nl: De bijlage telt sinds 2024 mee.
    en: The attachment has counted since 2024.
  sources:
    - ms-complete-2025
  confidence: high
  tells: [what]
`;

describe('the register', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'register-'));
    cpSync(contentFolder, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const edit = (file: string, from: string, to: string) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    assert.ok(text.includes(from), `${file} has no ${from}`);
    writeFileSync(path, text.replace(from, to));
  };
  const refuse = (...expected: RegExp[]) =>
    assert.throws(
      () => readRegister(folder),
      (error: unknown) => {
        assert.ok(error instanceof RegisterError);
        for (const part of expected) assert.match(error.message, part);
        return true;
      },
    );

  /** Adds a fact, written as `from` → `to` of the one without a slip, and a subject that tells it. */
  const addFact = (from = '', to = '') => {
    assert.ok(fact.includes(from), from);
    writeFileSync(join(folder, 'facts/added.yaml'), fact.replace(from, to));
    appendFileSync(
      join(folder, 'subjects/terms.yaml'),
      '\n- id: added\n  title:\n    nl: Toegevoegd\n    en: Added\n  names:\n    nl: [toegevoegd stuk]\n    en: [added piece]\n  facts:\n    - added-fact\n',
    );
  };

  it('is without fault as it is kept, and takes a fact that is added', () => {
    assert.deepEqual(inspectRegister().faults, []);
    addFact();
    assert.deepEqual(inspectRegister(folder).faults, []);
  });

  it('has the eight measures that are known, and says that the others are not', () => {
    const register = readRegister();
    assert.deepEqual(
      listEntries(register, 'measure')
        .map(({ id }) => id)
        .sort(),
      ['M1', 'M2', 'O1', 'O2', 'O3', 'O4', 'O5', 'S1'],
    );
    const others = register.entries.get('other-measures-unknown')?.facts.map(({ text }) => text.en) ?? [];
    assert.match(others.join('\n'), /The other measures.* are not known.*pages 6 to 8/s);
  });

  it('says of every fact in both languages where it comes from', () => {
    const register = readRegister();
    for (const { id, text, plain, sources } of register.facts.values()) {
      for (const { nl, en } of [text, ...(plain ? [plain] : [])])
        assert.ok(nl !== en, `${id} says the same in both languages`);
      for (const ref of sources) assert.ok(register.sources.has(ref.split('/')[0] ?? ''), `${id} cites ${ref}`);
    }
  });

  it('opens no fact with a yes or no: it can not know how it is asked', () => {
    const texts = [...readRegister().facts.values()].flatMap(({ text, plain }) =>
      [text, ...(plain ? [plain] : [])].flatMap(({ nl, en }) => [nl, en]),
    );
    assert.deepEqual(
      texts.filter((text) => /^(Ja|Nee|Yes|No)[,.:!]/.test(text)),
      [],
    );
  });

  it('tells all that a letter says, or why it does not', () => {
    const { letters, facts, sources } = readRegister();
    assert.ok(letters.size > 0);
    for (const { id, source, asserts } of letters.values()) {
      assert.ok(sources.has(source.split('/')[0] ?? ''), `${id} is the source ${source}`);
      for (const { what, facts: told, notKept } of asserts) {
        assert.ok(told.length > 0 || notKept, `${id}: ${what} is neither told nor left out for a reason`);
        for (const fact of told) assert.ok(facts.has(fact), `${id}: ${what} has no fact ${fact}`);
      }
    }
  });

  it('has in its lists, and beside its subjects, nothing that is not there', () => {
    const { lists, facts, entries, letters, sources } = readRegister();
    for (const { id, members, sources: cited } of lists.values()) {
      if ('facts' in members) for (const one of members.facts) assert.ok(facts.has(one), `${id} has no fact ${one}`);
      if ('subjects' in members)
        for (const one of members.subjects) assert.ok(entries.has(one), `${id} has no subject ${one}`);
      for (const ref of cited) assert.ok(sources.has(ref.split('/')[0] ?? ''), `${id} cites ${ref}`);
    }
    for (const entry of entries.values())
      if ('letter' in entry && entry.letter !== undefined)
        assert.ok(letters.has(entry.letter), `${entry.id} is of letter ${entry.letter}`);
  });

  describe('tells an editor where a slip is and what to write instead:', () => {
    const text = 'nl: De bijlage telt sinds 2024 mee.';
    const english = 'en: The attachment has counted since 2024.';
    const source = '- ms-complete-2025';
    const at = String.raw`added\.yaml:\d+:\d+ \(entry added-fact\): `;
    /** What was typed, in place of what, and what is said of it. */
    const slips: Readonly<Record<string, readonly [from: string, to: string, says: RegExp]>> = {
      'a colon in a text without quotes': [
        text,
        'nl: Fase 4: de bijlage telt sinds 2024 mee.',
        /added\.yaml:3:\d+: can't be read: a text with a colon in it must stand in quotes/,
      ],
      'a colon on the second line of a text without quotes': [
        text,
        'nl: De bijlage telt mee\n      sinds 2024: dat staat vast.',
        /added\.yaml:\d+:\d+: can't be read: a text with a colon in it must stand in quotes/,
      ],
      'an apostrophe in single quotes': [
        text,
        "nl: 'De risico's tellen sinds 2024 mee.'",
        /added\.yaml:3:\d+: can't be read: a text in single quotes with an apostrophe needs it twice: 'risico''s'/,
      ],
      'a # that cuts a text off': [
        text,
        'nl: De bijlage telt sinds 2024 mee # en hoe.',
        /added\.yaml:3:\d+: what stands behind # is dropped; put the text in quotes/,
      ],
      'a # that cuts off a text with an apostrophe in it': [
        text,
        "nl: De risico's tellen sinds 2024 mee # en hoe.",
        /added\.yaml:3:\d+: what stands behind # is dropped; put the text in quotes/,
      ],
      'a # that cuts off the second line of a text': [
        text,
        'nl: De bijlage telt\n      sinds 2024 mee # en hoe.',
        /added\.yaml:4:\d+: what stands behind # is dropped; put the text in quotes/,
      ],
      'a tab at the start of a line': [
        `    ${text}`,
        `\t${text}`,
        /added\.yaml:3:\d+: can't be read: use spaces, not tabs/,
      ],
      'an id with a space in it': [
        'id: added-fact',
        'id: added fact',
        /added\.yaml:1:\d+ \(entry added fact\): id: expected letters, digits and hyphens/,
      ],
      'a text that is not translated': [
        `    ${english}\n`,
        '',
        new RegExp(`${at}text\\.en: expected a text, but it is missing`),
      ],
      'a text that is left empty': [english, 'en:', new RegExp(`${at}text\\.en: expected .*(text|string|empty)`)],
      'a key that is not known': [
        'confidence: high',
        'confidence: high\n  certainty: high',
        new RegExp(`${at}entry: expected no key certainty`),
      ],
      'a source that is not there': [
        source,
        '- ms-complete-2052',
        new RegExp(`${at}sources: there is no source ms-complete-2052 in sources/`),
      ],
      'a section that the source has not': [
        source,
        '- letter/tabel',
        new RegExp(`${at}sources: letter has no section tabel; it has .*table`),
      ],
      'a Dutch word for how certain it is': [
        'confidence: high',
        'confidence: hoog',
        new RegExp(`${at}confidence: expected one of high, medium, low`),
      ],
      'a kind of question that there is not': [
        'tells: [what]',
        'tells: [wat]',
        new RegExp(`${at}tells\\.0: expected one of who, what, when`),
      ],
      'numbers that differ between the languages': [
        english,
        'en: The attachment has counted since 2025.',
        new RegExp(`${at}text: the numbers differ: only in Dutch 2024; only in English 2025`),
      ],
      'another month in one language': [
        `${text}\n    ${english}`,
        'nl: De bijlage telt sinds 11 januari 2024 mee.\n    en: The attachment has counted since 11 June 2024.',
        new RegExp(`${at}text: the months differ: januari in Dutch; June in English`),
      ],
      'another date in the plain text': [
        `${text}\n    ${english}`,
        'nl: De bijlage telt sinds 11 januari 2024 mee.\n    en: The attachment has counted since 11 January 2024.\n  plain:\n    nl: De bijlage telt sinds februari 2024 mee.\n    en: The attachment has counted since February 2024.',
        new RegExp(`${at}plain\\.nl: it says februari, which the text does not; write the same`),
      ],
      'an earlier wording that begins no earlier': [
        'tells: [what]',
        'tells: [what]\n  earlier:\n    - text:\n        nl: De bijlage telt.\n        en: The attachment counts.\n      sources:\n        - ms-complete-2025\n      confidence: high',
        new RegExp(
          `${at}from: what stands under earlier holds from 2025-02-26, and this, which takes its place, from 2025-02-26; write here from:`,
        ),
      ],
      'a day that there is not': [
        `${text}\n    ${english}`,
        'nl: De bijlage telt sinds 30 februari 2024 mee.\n    en: The attachment has counted since 30 February 2024.',
        new RegExp(`${at}text\\.nl: there is no 30 februari 2024; write a day that exists`),
      ],
      'a gap that is written by hand': [
        `${text}\n    ${english}`,
        'nl: De bijlage kwam 11 dagen later.\n    en: The attachment came 11 days later.',
        new RegExp(`${at}text\\.nl: "11 dagen later" is worked out by the bot`),
      ],
      'a gap of what did not come later': [
        `${text}\n    ${english}`,
        'nl: De bijlage kwam {gap phase-9}.\n    en: The attachment came {gap phase-9}.',
        new RegExp(`${at}text\\.nl: \\{gap phase-9\\}: there is no milestone phase-9 that came later`),
      ],
      'numbers that differ between the languages in the shorter text': [
        '  sources:',
        '  plain:\n    nl: De bijlage telt sinds 2024.\n    en: The attachment counts since 2025.\n  sources:',
        new RegExp(`${at}plain: the numbers differ: only in Dutch 2024; only in English 2025`),
      ],
      'a Dutch sentence that points back': [
        text,
        'nl: Dit geldt sinds 2024.',
        new RegExp(`${at}text\\.nl: a sentence that opens with "Dit" can't stand by itself; name what it is about`),
      ],
      'an English sentence that points back': [
        english,
        'en: They have counted since 2024.',
        new RegExp(`${at}text\\.en: a sentence that opens with "They" can't stand by itself; name what it is about`),
      ],
      'a shorter text that points back': [
        '  sources:',
        '  plain:\n    nl: Die telt mee.\n    en: The attachment counts.\n  sources:',
        new RegExp(`${at}plain\\.nl: a sentence that opens with "Die" can't stand by itself; name what it is about`),
      ],
      'a conclusion of our own under the name of the letter': [
        source,
        '- letter/table\n  plans: true\n  inference: true',
        new RegExp(`${at}sources: what we worked out ourselves is not said by the letter; let "ours" stand first`),
      ],
      'general knowledge that is called certain': [
        source,
        '- general',
        new RegExp(`${at}confidence: general knowledge that was not looked up is not certain; write medium, or cite`),
      ],
      'a day after the first day of its sources': [
        source,
        '- letter/table',
        new RegExp(`${at}text: it names 2024-01-01, after its own first day 2023-05-01; cite the source that tells it`),
      ],
      'a first day before that of its sources': [
        'confidence: high',
        "confidence: high\n  from: '2025-01-01'",
        new RegExp(`${at}from: 2025-01-01 lies before the first day of its sources, 2025-02-26; drop it, or cite`),
      ],
      'a day that does not exist': [
        'confidence: high',
        "confidence: high\n  from: '2025-02-30'",
        new RegExp(`${at}from: expected a date that exists, as 2024-12-31; not "2025-02-30"`),
      ],
    };
    for (const [what, [from, to, says]] of Object.entries(slips))
      it(what, () => {
        addFact(from, to);
        refuse(says);
      });

    it('a # within quotes, or of a comment, is none', () => {
      addFact(text, 'nl: "De bijlage # (#bijlage) telt sinds 2024 mee."\n    # De Engelse tekst:');
      assert.deepEqual(inspectRegister(folder).faults, []);
    });

    it('a fact that nothing tells', () => {
      writeFileSync(join(folder, 'facts/added.yaml'), fact);
      refuse(/added\.yaml:\d+:\d+ \(entry added-fact\): no subject names this fact; name it in one of subjects\//);
    });

    it('a subject without names', () => {
      addFact();
      edit('subjects/terms.yaml', '    nl: [toegevoegd stuk]\n', '');
      refuse(/terms\.yaml:\d+:\d+ \(entry added\): names\.nl: no name; write at least one/);
    });

    it('an id that is used twice', () => {
      addFact();
      appendFileSync(join(folder, 'facts/added.yaml'), fact);
      refuse(/added\.yaml:\d+:\d+ \(entry added-fact\): id: expected an id that no other entry has/);
    });

    it('a fact, or a related subject, that is not there', () => {
      edit('subjects/terms.yaml', '    - slm-who\n', '    - slm-woh\n');
      edit('subjects/terms.yaml', '    - letter-itself\n', '    - letter-itslef\n');
      refuse(
        /terms\.yaml:\d+:\d+ \(entry slm\): facts\.0: there is no fact slm-woh in facts\//,
        /terms\.yaml:\d+:\d+ \(entry slm\): related\.\d: there is no subject letter-itslef/,
      );
    });

    it('a date of a subject that does not exist, or is no text', () => {
      edit('subjects/milestones.yaml', "on: '2024-12-31'", "on: '2024-12-32'");
      edit('subjects/milestones.yaml', "on: '2022-12-31'", 'on: 2022');
      refuse(
        /milestones\.yaml:\d+:\d+ \(entry phase-3\): expected\.on: expected a year \(2030\), a quarter .* in quotes; not "2024-12-32"/,
        /milestones\.yaml:\d+:\d+ \(entry eudb-target-2022\): expected\.on: expected .*in quotes/,
      );
    });

    it('a date of a subject that is another one in the sentence that tells it', () => {
      edit('subjects/milestones.yaml', "on: '2025-02-26'", "on: '2025-02-27'");
      refuse(
        /milestones\.yaml:\d+:\d+ \(entry eudb-target-2022\): actual\.on: it is 2025-02-27, and fact [a-z0-9-]+ says 2025-02-26/,
      );
    });

    it('a date of a subject that no sentence tells', () => {
      edit('subjects/later-dates.yaml', "on: '2027-03-31'", "on: '2027-06-30'");
      refuse(
        /later-dates\.yaml:\d+:\d+ \(entry sentinel-portal\): date\.on: none of its facts says 2027-06-30; change the date here, or the sentence/,
      );
    });

    it('a source of a date that is not there', () => {
      edit('subjects/milestones.yaml', '      - letter', '      - lettre');
      refuse(
        /milestones\.yaml:\d+:\d+ \(entry .*\): (expected|actual)\.sources: there is no source lettre in sources\//,
      );
    });

    it('an address that is no https address', () => {
      edit('sources/microsoft.yaml', 'url: https://', 'url: http://');
      refuse(/microsoft\.yaml:\d+:\d+ \(entry .*\): url: expected an address that starts with https:\/\//);
    });

    it('a list that names what is not there', () => {
      const [first = ''] =
        /(?<=members:\n\s+facts:\n\s+- )\S+/.exec(readFileSync(join(folder, 'lists.yaml'), 'utf8')) ?? [];
      edit('lists.yaml', `- ${first}\n`, '- not-there\n');
      edit('lists.yaml', '- letter/table', '- lettre/table');
      refuse(
        /lists\.yaml:\d+:\d+ \(entry .*\): members\.facts\.0: there is no fact not-there in facts\//,
        /lists\.yaml:\d+:\d+ \(entry measures\): sources: there is no source lettre in sources\//,
      );
    });

    it('a letter that leaves something out without a reason, or names a fact that is not there', () => {
      edit('letters.yaml', '        - letter-from-and-to\n', '        - not-there\n');
      edit('letters.yaml', '      notKept: Kondigt alleen het volgende deel van de brief aan.\n', '');
      refuse(
        /letters\.yaml:\d+:\d+ \(entry letter\): asserts\.0\.facts\.0: there is no fact not-there in facts\//,
        /letters\.yaml:\d+:\d+ \(entry letter\): asserts\.\d+: .*notKept/,
      );
    });

    it('a measure of a letter that is not there', () => {
      edit('subjects/measures.yaml', '  letter: letter\n', '  letter: lettre\n');
      refuse(/measures\.yaml:\d+:\d+ \(entry .*\): letter: there is no letter lettre in letters\.yaml/);
    });

    it('a file that is not there', () => {
      for (const file of ['lists.yaml', 'subjects/terms.yaml']) rmSync(join(folder, file));
      refuse(/lists\.yaml: is missing/, /subjects\/terms\.yaml: is missing/);
    });

    it('a file of subjects under a name that nobody reads', () => {
      renameSync(join(folder, 'subjects/terms.yaml'), join(folder, 'subjects/words.yaml'));
      refuse(/subjects\/words\.yaml: /);
    });

    it('a file that holds no list', () => {
      writeFileSync(join(folder, 'facts/added.yaml'), 'id: added-fact\n');
      refuse(/added\.yaml:1:1: expected a list, each item starting with "- id:"/);
    });

    it('each of several slips, in several files, at once', () => {
      addFact('confidence: high', 'confidence: hoog');
      edit('subjects/measures.yaml', '    en: Consider pseudonyms\n', '');
      edit('sources/own.yaml', 'kind: letter', 'kind: brief');
      refuse(
        /added\.yaml:\d+:\d+ \(entry added-fact\): confidence/,
        /measures\.yaml:\d+:\d+ \(entry O3\): title\.en: expected a text, but it is missing/,
        /own\.yaml:\d+:\d+ \(entry letter\): kind: expected one of letter, law/,
      );
    });
  });
});
