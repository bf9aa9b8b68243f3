import assert from 'node:assert/strict';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { answer } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { type Bilingual, languages } from '../../bot/register/schema.ts';
import { readRightsCommand } from '../../bot/rights/rights-commands.ts';
import { readSummaryCommand } from '../../bot/summaries/said/summary-commands.ts';
import { commands, readChatCommand, readReminderCommand } from '../../bot/turns/commands.ts';
import type { Command } from '../../bot/wording/command.ts';
import { fold } from '../../bot/wording/words.ts';
import { openPackage } from '../support/app-package.ts';

const folder = join(import.meta.dirname, '../../bot');
/** Asked as a question: the answer is the list itself. */
const lists: ReadonlySet<string> = new Set(['measures', 'milestones', 'next', 'O2']);

/** An argument stands in it as an example. */
const fill = ({ nl, en }: Bilingual) => ({ nl: nl.replace('{date}', 'fase 3'), en: en.replace('{date}', 'phase 3') });
const listed = commands.flatMap(({ name, forms }) =>
  forms.flatMap(({ typed }) => typed.map((one) => ({ name, typed: fill(one) }))),
);

interface Understood {
  readonly name: string;
  readonly language?: string | undefined;
}

/** The rows that any file of the bot has which is called after commands, in whichever room. */
async function listRowsInCode(): Promise<Command[]> {
  const files = await Array.fromAsync(glob('**/*commands.ts', { cwd: folder }));
  const modules = await Promise.all(files.sort().map((file) => import(join(folder, file))));
  return modules.flatMap((module: Record<string, unknown>) => Object.values(module).flat().filter(isRow));
}

function isRow(value: unknown): value is Command {
  return typeof value === 'object' && value !== null && 'forms' in value;
}

describe('the commands in the manifest', () => {
  const knowledge = createKnowledge(readRegister());
  const today = Temporal.PlainDate.from('2026-11-24');

  /** What the bot makes of a text, in the order in which it tries. */
  function understand(text: string): Understood | undefined {
    const typed = readSummaryCommand(text) ?? readRightsCommand(text);
    if (typed) return typed;
    const read = readReminderCommand(text) ?? readChatCommand(text);
    if (read) return { name: read.row.name, language: read.isInBoth ? undefined : read.language };
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
    const inCode = await listRowsInCode();
    assert.ok(inCode.length > 20, `only ${inCode.length} commands were found in the code`);
    assert.deepEqual(
      inCode.filter((row) => !commands.includes(row)).map(({ name }) => name),
      [],
    );
    const known = new Set([...inCode.map(({ name }) => name), ...lists, 'help']);
    assert.deepEqual(
      commands.filter(({ name }) => !known.has(name)),
      [],
    );
  });

  it('have every form that a pattern reads', () => {
    const forms = commands.flatMap(({ forms: ways }) => ways).filter(({ words }) => words !== undefined);
    for (const { typed, words } of forms)
      for (const language of languages) {
        const isRead = typed.some((one) => {
          const text = fold(
            fill(one)
              [language].replace(/[.!]+$/, '')
              .replace(/ (?:kop|tekst|heading|text):.*$/, ''),
          );
          return words === forms.find((form) => form.words?.[language].test(text))?.words;
        });
        assert.ok(isRead, `${words?.[language].source}, as in "${typed[0]?.[language]}"`);
      }
  });

  it('are offered as they are listed, for each scope, in English and Dutch', async () => {
    const { manifest, dutch } = await openPackage();
    const lists = manifest.bots[0]?.commandLists ?? [];
    assert.equal(lists.length, 3);
    for (const [index, { scopes, commands: drafts }] of lists.entries()) {
      const shown = drafts.flatMap(({ title, description, type }, place) => {
        const at = `bots[0].commandLists[${index}].commands[${place}]`;
        if (type === 'prompt') return [];
        return [{ en: title, nl: dutch[`${at}.title`], does: { en: description, nl: dutch[`${at}.description`] } }];
      });
      const expected = commands.filter(({ offered = [] }) => offered.some((scope) => scopes.includes(scope)));
      assert.deepEqual(
        shown,
        expected.map(({ forms, does }) => ({ en: forms[0]?.typed[0]?.en, nl: forms[0]?.typed[0]?.nl, does })),
      );
    }
  });
});
