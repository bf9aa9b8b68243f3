import { runCommand } from '../../bot/terminal/command-line.ts';
import { measureAnswers } from './measure-answers.ts';
import { measureFirstView, measureLive } from './measure-pages.ts';
import { measureSearch, measureSearchOverHttp } from './measure-search.ts';
import { measureBroadcast, measurePlanning, measureReminders } from './measure-sending.ts';
import { measureStart } from './measure-start.ts';
import { measureTurns } from './measure-turns.ts';

const line = {
  command: 'npm run bench --',
  does: 'Measures how fast all of it is, and prints the tables: some minutes.',
  options: {},
  help: {},
} as const;

await runCommand(line, async () => {
  console.log(
    'Turns over HTTP, tokens checked, 16 at once: a full question against an echo on stock botbuilder (aim: 0.8 of its CPU)',
  );
  console.table(await measureTurns());
  console.log('answer() alone');
  console.table(measureAnswers());
  console.log('search() alone, 32 queries at once, as they are typed letter by letter');
  console.table(measureSearch());
  console.log('Searches over HTTP, tokens checked, 32 at once');
  console.table(await measureSearchOverHttp());
  console.log('Start and memory');
  console.table(await measureStart());
  console.log('Reminders: planning');
  console.table(await measurePlanning());
  console.log('Reminders: sending to 10,000 people on PostgreSQL, for a minute (aim: 45 of the allowed 50 a second)');
  console.table(await measureReminders());
  console.log(
    'A broadcast to 2,500 channels on PostgreSQL, for a minute: a post is two requests of the allowed 50 a second',
  );
  console.table(await measureBroadcast());
  console.log('The tab in a frame of Teams: first view (aims: 150 KB of script, one second)');
  console.table(await measureFirstView());
  console.log('The tab: a change, told to 200 open tabs (aim: 5 s)');
  console.table(await measureLive());
});
