import type { Language } from '../../bot/register/schema.ts';

/** What is said of the channels that somebody names or chooses. */
interface ChosenChannelsText {
  readonly says: (count: number, names: string) => string;
  readonly more: (count: number) => string;
  readonly unknown: (name: string) => string;
  readonly near: (names: string) => string;
  readonly all: (names: string) => string;
  readonly several: (name: string, names: string) => string;
  /** Where what they are called does not tell them apart. */
  readonly alike: (name: string, count: number) => string;
  readonly joined: (name: string, names: string) => string;
  readonly moreFaults: (count: number) => string;
  readonly nothingSent: string;
  readonly gone: (names: string) => string;
  readonly noneLeft: string;
  readonly choose: string;
  readonly chooseLabel: string;
  readonly chosen: string;
  readonly chooseOne: string;
}

const nl: ChosenChannelsText = {
  says: (count, names) =>
    count === 1 ? `Dit gaat naar één kanaal: ${names}.` : `Dit gaat naar ${count} kanalen: ${names}.`,
  more: (count) => `en nog ${count}`,
  unknown: (name) => `Er is geen kanaal ‘${name}’.`,
  near: (names) => `Bedoelt u: ${names}?`,
  all: (names) => `De bot staat in: ${names}.`,
  several: (name, names) => `‘${name}’ kan zijn: ${names}. Noem het team erbij.`,
  alike: (name, count) =>
    `Er zijn ${count} kanalen met de naam ‘${name}’, en de bot weet niet van welk team ze zijn. Typ in die kanalen één keer hulp aan de bot, en probeer het dan opnieuw.`,
  joined: (name, names) =>
    `‘${name}’ kan op meer manieren worden gelezen. Dit bestaat: ${names}. Zet elke naam tussen "aanhalingstekens".`,
  moreFaults: (count) => (count === 1 ? 'En nog één naam klopt niet.' : `En nog ${count} namen kloppen niet.`),
  nothingSent: 'Er is niets verstuurd.',
  gone: (names) => `Daar is de bot niet meer: ${names}.`,
  noneLeft: 'In geen van deze kanalen is de bot nog. Er is niets verstuurd.',
  choose: 'Kanalen kiezen',
  chooseLabel: 'Naar welke kanalen',
  chosen: 'Deze kanalen',
  chooseOne: 'Kies minstens één kanaal waar de bot is. Er is niets gewijzigd.',
};

const en: ChosenChannelsText = {
  says: (count, names) =>
    count === 1 ? `This goes to one channel: ${names}.` : `This goes to ${count} channels: ${names}.`,
  more: (count) => `and ${count} more`,
  unknown: (name) => `There is no channel ‘${name}’.`,
  near: (names) => `Did you mean: ${names}?`,
  all: (names) => `The bot is in: ${names}.`,
  several: (name, names) => `‘${name}’ can be: ${names}. Name the team too.`,
  alike: (name, count) =>
    `There are ${count} channels called ‘${name}’, and the bot does not know of which teams they are. Type help to the bot once in those channels, and try again.`,
  joined: (name, names) =>
    `‘${name}’ can be read in more than one way. There is: ${names}. Put each name between "quotes".`,
  moreFaults: (count) => (count === 1 ? 'And one more name is not right.' : `And ${count} more names are not right.`),
  nothingSent: 'Nothing was sent.',
  gone: (names) => `The bot is no longer in: ${names}.`,
  noneLeft: 'The bot is in none of these channels any more. Nothing was sent.',
  choose: 'Choose channels',
  chooseLabel: 'To which channels',
  chosen: 'These channels',
  chooseOne: 'Choose at least one channel where the bot is. Nothing was changed.',
};

export const chosenChannelsText: Readonly<Record<Language, ChosenChannelsText>> = { nl, en };

/** "Beheer, Nieuws en nog 3". */
export function writeNames(language: Language, names: readonly string[], most: number): string {
  const more = names.length - most;
  const shown = names.slice(0, most).join(', ');
  return more > 0 ? `${shown} ${chosenChannelsText[language].more(more)}` : shown;
}
