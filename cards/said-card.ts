import type { Do, Said } from '../bot/answers/outcome.ts';
import { buttonColumn } from './actions.ts';
import { type Card, createCard } from './card.ts';
import { paragraph, run } from './elements.ts';

/** What is said to courtesy or a complaint, with what can be asked instead. */
export function saidCard({ language, text, suggestions }: Said): Card {
  const lines = text.split('\n').filter((line) => line !== '');
  return createCard({
    language,
    summary: lines[0] ?? text,
    body: [...lines.map((line) => paragraph([run(line)])), ...buttonColumn(suggestions, { spacing: 'Medium' })],
  });
}

/** What the bot can do for who wishes something of it, with a button that does it. */
export function wishCard({ language, says, command }: Do): Card {
  return createCard({
    language,
    summary: says,
    body: [paragraph([run(says)]), ...buttonColumn([{ label: command, ask: command }], { spacing: 'Medium' })],
  });
}
