import assert from 'node:assert/strict';
import { readRightsCommand } from '../../bot/rights/rights-commands.ts';
import { readSummaryCommand } from '../../bot/summaries/said/summary-commands.ts';
import { readChatCommand, readReminderCommand } from '../../bot/turns/commands.ts';

/** The command that a text is, by its name. */
const nameOf = (text: string): string | undefined =>
  readSummaryCommand(text)?.name ??
  readRightsCommand(text)?.name ??
  readReminderCommand(text)?.row.name ??
  readChatCommand(text)?.row.name;

const said: Readonly<Record<string, readonly string[]>> = {
  snooze: [
    'schuif de Data Act op naar week 50',
    'verzet de herinnering aan de Data Act naar 1 december',
    'stel de Data Act uit tot morgen',
    'move my Data Act reminder to next week',
    'put the Data Act off until 1 December',
  ],
  unsubscribe: [
    'herinner me niet meer aan de Data Act',
    'stop reminding me about the Data Act',
    "don't remind me of the Data Act anymore",
  ],
  subscribe: ['herinner me aan de Data Act', 'remind me about the Data Act'],
  switch: ['stop reminding me', 'herinner mij niet meer'],
  usage: ['ik heb het gezien', 'hoe maak ik een herinnering?', "I've seen that one", 'snooze it until next week'],
  undo: [
    'ik heb me vergist, maak dat ongedaan',
    'draai terug wat ik net deed',
    'undo what I just did',
    'oops, take that back',
  ],
  'follow-changes': [
    'hou me op de hoogte van wijzigingen in het register',
    'ik hoef die maandelijkse wijzigingen niet meer',
    'let me know each month what changed',
    "don't tell me about changes any more",
  ],
  'my-data': ['wat weet je van mij?', 'what do you know about me?', 'wat bewaart de bot van mij'],
  'forget-me': ['gooi al mijn gegevens weg', 'delete everything you have on me'],
  'open-questions': ['welke vragen kon je niet beantwoorden?', "which questions couldn't you answer?"],
  'milestone-add': [
    'voeg een eigen mijlpaal toe: audit op 12 maart 2027',
    'add our own milestone: privacy audit on 12 March 2027',
  ],
  'post-summary': ['plaats hier een samenvatting van wat er aankomt', 'post a summary of what is coming up here'],
  'schedule-summary': [
    'plaats hier elke maandag een samenvatting',
    'plaats elke vrijdag om 10 uur hier een samenvatting van de maatregelen',
  ],
  broadcast: ['stuur deze samenvatting naar alle kanalen', 'send this summary to all channels'],
};

describe('what the bot can do, said in a sentence', () => {
  for (const [command, sentences] of Object.entries(said))
    it(`is the command for it: ${command}`, () =>
      assert.deepEqual(
        sentences.map((sentence) => [sentence, nameOf(sentence)]),
        sentences.map((sentence) => [sentence, command]),
      ));

  it('is no command where it asks about the subject of the bot', () => {
    for (const question of [
      'wat weet je van de Data Act?',
      'what do you know about telemetry?',
      'schuift fase 3 op naar 2025?',
      'hoe maak ik een ticket zonder persoonsgegevens?',
      'wie moet de mijlpaal toevoegen aan het plan?',
    ])
      assert.equal(nameOf(question), undefined, question);
  });
});
