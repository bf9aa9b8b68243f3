import { measureAnswers } from './measure-answers.ts';
import { measureStart } from './measure-start.ts';
import { measureTurns } from './measure-turns.ts';

console.log('Turns over HTTP, tokens checked, 16 at once: a full question against an echo bot (aim: 0.8 of echo)');
console.table(await measureTurns());
console.log('answer() alone');
console.table(measureAnswers());
console.log('Start and memory');
console.table(await measureStart());
