import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import { teamsHostConfig } from '../../../bot/tab/cards/host-config.ts';
import type { Card } from '../../../cards/card.ts';

// The package's main entry can't be loaded in Node; this file of it can.
const { AdaptiveCard, CardElement, HostConfig, SerializationContext, Version } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof AdaptiveCards;

// The parser checks `lang` with a global expression that goes on where the last one ended: every other one fails.
const { langProperty } = CardElement;
Object.assign(langProperty, { regEx: new RegExp(langProperty.regEx ?? '', 'i') });

/** What Microsoft's own parser, at version 1.5 and with Teams' limits, has against a card. */
export function faultsOf(card: Card): string[] {
  const parsed = new AdaptiveCard();
  parsed.hostConfig = new HostConfig(teamsHostConfig('light'));
  const context = new SerializationContext(new Version(1, 5));
  parsed.parse(structuredClone(card), context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const newer = findIn<{ fallback?: object }>(card, (node) => 'type' in node && node.type === 'Badge');
  const bare = newer.filter(({ fallback }) => fallback === undefined).map(() => 'a badge without a fallback');
  const faults = parsing.filter(
    (message) => !message.startsWith('Unknown element type "Badge". Fallback will be used'),
  );
  return [...faults, ...bare, ...parsed.validateProperties().validationEvents.map((event) => event.message)];
}

/** Every object in a card that satisfies `test`, wherever it is. */
export function findIn<Kind>(node: unknown, test: (node: object) => boolean): Kind[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap((value) => findIn<Kind>(value, test));
  return test(node) ? [node as Kind, ...inside] : inside;
}

/** The texts that a reader sees without a click, as they are in the JSON. */
export function shownTexts(node: unknown): string[] {
  return readTexts(node, (element) => element['isVisible'] !== false);
}

/** The texts that a reader can see, those behind a click included. */
export function allTexts(node: unknown): string[] {
  return readTexts(node, () => true);
}

function readTexts(node: unknown, isRead: (element: Record<string, unknown>) => boolean): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((part) => readTexts(part, isRead));
  const element = node as Record<string, unknown>;
  if (!isRead(element)) return [];
  const own = typeof element['text'] === 'string' ? [element['text']] : [];
  return [...own, ...['body', 'items', 'columns', 'inlines'].flatMap((key) => readTexts(element[key], isRead))];
}
