import assert from 'node:assert/strict';
import { tidyCommand } from '../../bot/chat/tidy-command.ts';
import { readChatCommand, readReminderCommand } from '../../bot/turns/commands.ts';

function understand(text: string): string | undefined {
  for (const line of [text, tidyCommand(text, 'Defender bot')]) {
    const command = readReminderCommand(line) ?? readChatCommand(line);
    if (command) return command.row.name;
  }
  return undefined;
}

describe('a command with more around it', () => {
  for (const [name, ...texts] of [
    [
      'help',
      'hulp aub',
      'hulp 😊',
      'hulp nodig',
      '**hulp**',
      '`hulp`',
      '- hulp',
      '"hulp"',
      '#hulp',
      '• hulp!',
      '1. hulp',
      'Hoi bot',
      'goedemiddag bot',
      'hi there',
      'hoi, hulp graag',
      'commando’s',
      'opdrachten',
      '@Defender bot hulp',
      'Defender bot: hulp',
      'wat kan ik als beheerder?',
      'please help',
    ],
    ['language', 'taal: engels', 'Taal Engels graag'],
    ['switch', 'herinneringen uit aub', 'zet herinneringen uit', 'turn off my reminders please 🙏🏽'],
    ['calendar', 'agenda nieuw graag'],
    ['own-leads', 'termijnen: 30, 7'],
    ['overview', '“Herinneringen”', '@Defender bot, herinneringen aub'],
    ['undo', 'Ongedaan maken, aub'],
    ['seen', 'gezien phase–2', 'gezien fase twee'],
  ] as const)
    for (const text of texts) it(`“${text}” is ${name}`, () => assert.equal(understand(text), name));

  it('stays a question where it is one', () => {
    for (const text of [
      'Defender bot beveiligt wat?',
      'hoi, wat is telemetrie?',
      'wat is de Data Act? graag kort 😊',
      '- wat zijn serverlogs',
    ])
      assert.equal(understand(text), undefined, text);
  });

  it('keeps what was typed behind it as it is', () => {
    const read = readReminderCommand('mijlpaal toevoegen Feest – “met taart” op 3-12');
    assert.deepEqual(read?.fields, { about: 'Feest – “met taart” op 3-12' });
  });
});
