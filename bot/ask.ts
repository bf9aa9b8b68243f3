import { answer } from './answers/answer.ts';
import { createKnowledge, type Knowledge } from './answers/knowledge.ts';
import type { Answered } from './answers/question.ts';
import { writeWhy } from './answers/write-why.ts';
import { timeZone } from './clock.ts';
import { ownFolderOf, readOwnRegister } from './register/own-register.ts';
import { RegisterError } from './register/read-register.ts';
import { CommandLineError, readDayOption, runCommand, type Typed } from './terminal/command-line.ts';
import { drawReply } from './terminal/draw-reply.ts';
import { openTerminal } from './terminal/open-terminal.ts';

const line = {
  command: 'npm run ask --',
  does: 'Prints what the bot replies to a question, with its sources, or to a command.',
  takes: '"question or command"',
  options: {
    today: { type: 'string' },
    after: { type: 'string', multiple: true },
    channel: { type: 'boolean', default: false },
    why: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  help: {
    today: 'another day than today, such as 2023-12-22',
    after: 'what was said before it; may be given more than once',
    channel: 'as an owner of a channel says it there, instead of in a chat of their own',
    why: 'how the question was read',
    json: 'the answer to a question as data',
  },
} as const;

await runCommand(line, ask, (error) => error instanceof RegisterError);

interface Asked {
  readonly text: string;
  readonly before: readonly string[];
  readonly today: Temporal.PlainDate;
}

async function ask({ values, positionals }: Typed<typeof line.options>): Promise<void> {
  const text = positionals.join(' ').trim();
  if (text === '')
    throw new CommandLineError(
      'No question given; type it in quotes, for example: npm run ask -- "Wat is de deadline voor support tickets?"',
    );
  const now = Temporal.Now.zonedDateTimeISO(timeZone);
  const today = values.today ? readDayOption('today', values.today) : now.toPlainDate();
  const knowledge = createKnowledge(readOwnRegister(ownFolderOf(process.env)));
  const asked = { text, before: values.after ?? [], today };
  if (values.json) console.log(JSON.stringify(answerTo(asked, knowledge).answer, null, 2));
  else {
    const terminal = await openTerminal({
      knowledge,
      clock: () => today.toZonedDateTime({ timeZone, plainTime: now.toPlainTime() }),
      isChannel: values.channel,
    });
    try {
      for (const before of asked.before) await terminal.say(before);
      console.log(drawReply(await terminal.say(text)));
    } finally {
      await terminal.close();
    }
  }
  if (values.why) console.log(`\n${writeWhy(answerTo(asked, knowledge))}`);
}

/** As a question, whether it is a command or not. */
function answerTo({ text, before, today }: Asked, knowledge: Knowledge): Answered {
  let last: Answered['last'];
  for (const said of before) last = answer(knowledge, { text: said, context: { last }, today }).last;
  return answer(knowledge, { text, context: { last }, today });
}
