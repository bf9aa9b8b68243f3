import { measureTurns } from './measure-turns.ts';

console.log('Turns: a full question against an echo bot on the same adapter and server');
console.table(await measureTurns());
