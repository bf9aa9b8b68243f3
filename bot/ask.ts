import { parseArgs } from 'node:util';
import { answer } from './answers/answer.ts';
import { createKnowledge } from './answers/knowledge.ts';
import { writePlainText } from './answers/write-plain-text.ts';
import { readRegister } from './register/read-register.ts';

/** Prints the answer to a question, with its sources: `npm run ask -- "question" [--json] [--today 2026-11-24]`. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, today: { type: 'string' } },
});
const question = positionals.join(' ').trim();
if (!question) {
  console.error(
    'ask: no question given; type it in quotes, for example: npm run ask -- "Wat is de deadline voor support tickets?"',
  );
  process.exit(2);
}
const today = values.today ? Temporal.PlainDate.from(values.today) : Temporal.Now.plainDateISO('Europe/Amsterdam');
const reply = answer(createKnowledge(readRegister()), { text: question, context: {}, today });
console.log(values.json ? JSON.stringify(reply.answer, null, 2) : writePlainText(reply.answer));
