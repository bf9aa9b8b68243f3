import assert from 'node:assert/strict';
import { glob } from 'node:fs/promises';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { answer } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { offeredCommands, otherCommands, type TypedCommand } from '../../bot/chat/command-titles.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { type Language, languages } from '../../bot/register/schema.ts';
import { patterns as reminderPatterns } from '../../bot/reminders/said/reminder-commands.ts';
import { patterns as rightsPatterns } from '../../bot/rights/rights-commands.ts';
import { patterns as summaryPatterns } from '../../bot/summaries/said/summary-commands.ts';
import { fold } from '../../bot/wording/words.ts';
import { openPackage } from '../support/app-package.ts';

const folder = join(import.meta.dirname, '../../bot');
const listed: readonly TypedCommand[] = [...offeredCommands, ...otherCommands];
/** Asked as a question: the answer is the list itself. */
const lists: ReadonlySet<string> = new Set(['measures', 'milestones', 'next']);

interface Understood {
  readonly name: string;
  readonly language?: Language;
}
type Reader = (text: string) => Understood | undefined;

/** The files that read commands, in whichever room they are. */
async function listReaderFiles(): Promise<string[]> {
  const files = await Array.fromAsync(glob('**/*commands.ts', { cwd: folder }));
  return files.sort().map((file) => join(folder, file));
}

interface Pattern {
  readonly language: Language;
  readonly words: RegExp;
}

/** What those files export: the readers, and the patterns by which they read. */
async function loadReaders(): Promise<{ readers: Reader[]; patterns: Pattern[] }> {
  const modules = await Promise.all((await listReaderFiles()).map((file) => import(file)));
  const exported = modules.flatMap((module: Record<string, unknown>) => Object.entries(module));
  return {
    readers: exported.flatMap(([name, value]) => (/^read\w*Command$/.test(name) ? [value as Reader] : [])),
    patterns: exported.flatMap(([name, value]) => (/patterns$/i.test(name) ? (value as Pattern[]) : [])),
  };
}

/** The `name`s of each exported type that is called …Command, as the compiler knows them. */
async function listCommandNames(): Promise<string[]> {
  const files = await listReaderFiles();
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
  });
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const types = module ? checker.getExportsOfModule(module).filter(({ name }) => /Command$/.test(name)) : [];
    return types
      .filter(({ flags }) => flags & ts.SymbolFlags.TypeAlias)
      .flatMap((type) => namesOf(checker.getDeclaredTypeOfSymbol(type), checker));
  });
}

function namesOf(type: ts.Type, checker: ts.TypeChecker): string[] {
  return (type.isUnion() ? type.types : [type]).flatMap((member) => {
    const property = member.getProperty('name');
    const name = property && checker.getTypeOfSymbol(property);
    const literals = name?.isUnion() ? name.types : [name];
    return literals.flatMap((literal) => (literal?.isStringLiteral() ? [literal.value] : []));
  });
}

describe('the commands in the manifest', () => {
  let readers: Reader[];
  let patterns: Pattern[];
  before(async () => {
    ({ readers, patterns } = await loadReaders());
  });
  const knowledge = createKnowledge(readRegister());
  const today = Temporal.PlainDate.from('2026-11-24');

  /** What the bot makes of a text, in the order in which it tries. */
  function understand(text: string): Understood | undefined {
    const command = readers.map((read) => read(text)).find((read) => read !== undefined);
    if (command) return command;
    const { answer: found } = answer(knowledge, { text, context: {}, today });
    return found.kind === 'found' ? { name: found.subject, language: found.language } : undefined;
  }

  it('are understood as what they are, in both languages', () => {
    for (const { name, typed } of listed)
      for (const language of languages) {
        const understood = understand(typed[language]);
        assert.equal(understood?.name, name, `"${typed[language]}" is understood as ${understood?.name}`);
        if (typed.nl !== typed.en && understood?.language !== undefined)
          assert.equal(understood.language, language, typed[language]);
      }
  });

  it('are all that the code understands: none was added to the code alone', async () => {
    const names = new Set<string>(listed.map(({ name }) => name));
    const inCode = await listCommandNames();
    assert.ok(inCode.length > 20, `only ${inCode.length} commands were found in the code`);
    assert.deepEqual(
      inCode.filter((name) => !names.has(name)),
      [],
      `in ${(await listReaderFiles()).map((file) => basename(file)).join(', ')} and not in command-titles.ts`,
    );
    const known = new Set([...inCode, ...lists]);
    assert.deepEqual(
      [...names].filter((name) => !known.has(name)),
      [],
    );
  });

  it('have every form that a pattern reads', () => {
    const typed = languages.flatMap((language) =>
      listed.map((command) => ({ language, text: fold(command.typed[language]) })),
    );
    const isListed = ({ language, words }: Pattern) =>
      typed.some(
        ({ language: own, text }) =>
          own === language && words === patterns.find((each) => each.language === own && each.words.test(text))?.words,
      );
    assert.ok(patterns.length >= reminderPatterns.length + summaryPatterns.length + rightsPatterns.length);
    assert.deepEqual(
      patterns.filter((pattern) => !isListed(pattern)).map(({ words }) => words.source),
      [],
    );
  });

  it('are offered as they are listed, for each scope, in English and Dutch', async () => {
    const { manifest, dutch } = await openPackage();
    const lists = manifest.bots[0]?.commandLists ?? [];
    assert.equal(lists.length, 3);
    for (const [index, { scopes, commands }] of lists.entries()) {
      const shown = commands.flatMap(({ title, description, type }, place) => {
        const at = `bots[0].commandLists[${index}].commands[${place}]`;
        if (type === 'prompt') return [];
        return [{ en: title, nl: dutch[`${at}.title`], does: { en: description, nl: dutch[`${at}.description`] } }];
      });
      const expected = offeredCommands.filter((command) => command.scopes.some((scope) => scopes.includes(scope)));
      assert.deepEqual(
        shown,
        expected.map(({ typed: { en, nl }, does }) => ({ en, nl, does })),
      );
    }
  });
});
