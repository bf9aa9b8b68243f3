import { measureAnswers } from './measure-answers.ts';
import { measurePlanning, measureReminders } from './measure-reminders.ts';
import { measureSearch } from './measure-search.ts';
import { measureStart } from './measure-start.ts';
import { measureTurns } from './measure-turns.ts';

console.log('Turns over HTTP, tokens checked, 16 at once: a full question against an echo bot (aim: 0.8 of echo)');
console.table(await measureTurns());
console.log('answer() alone');
console.table(measureAnswers());
console.log('search() alone, 32 queries at once, as they are typed letter by letter');
console.table(measureSearch());
console.log('Start and memory');
console.table(await measureStart());
console.log('Reminders: planning');
console.table(await measurePlanning());
console.log('Reminders: sending to 10,000 people on PostgreSQL, for a minute (aim: 45 of the allowed 50 a second)');
console.table(await measureReminders());
