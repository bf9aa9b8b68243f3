import { answer } from './answers/answer.ts';
import { createKnowledge } from './answers/knowledge.ts';
import { writePlainText } from './answers/write-plain-text.ts';
import { writeWhy } from './answers/write-why.ts';
import { timeZone } from './clock.ts';
import { RegisterError, readRegister } from './register/read-register.ts';
import { CommandLineError, readDayOption, runCommand, type Typed } from './terminal/command-line.ts';

const line = {
  command: 'npm run ask --',
  does: 'Prints the answer to a question, with its sources.',
  takes: '"question"',
  options: {
    today: { type: 'string' },
    after: { type: 'string' },
    why: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  help: {
    today: 'another day than today, such as 2023-12-22',
    after: 'a question that was asked before it',
    why: 'how the question was read',
    json: 'the answer as data',
  },
} as const;

await runCommand(line, ask, (error) => error instanceof RegisterError);

function ask({ values, positionals }: Typed<typeof line.options>): void {
  const text = positionals.join(' ').trim();
  if (text === '')
    throw new CommandLineError(
      'No question given; type it in quotes, for example: npm run ask -- "Wat is de deadline voor support tickets?"',
    );
  const today = values.today ? readDayOption('today', values.today) : Temporal.Now.plainDateISO(timeZone);
  const knowledge = createKnowledge(readRegister());
  const last = values.after ? answer(knowledge, { text: values.after, context: {}, today }).last : undefined;
  const reply = answer(knowledge, { text, context: { last }, today });
  console.log(values.json ? JSON.stringify(reply.answer, null, 2) : writePlainText(reply.answer));
  if (values.why) console.log(`\n${writeWhy(reply)}`);
}
