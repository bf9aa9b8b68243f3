import type { Language } from '../../bot/register/schema.ts';

interface ChannelListsText {
  readonly title: string;
  readonly none: string;
  /** How a list is named where channels are. */
  readonly named: (name: string) => string;
  readonly saved: (name: string, count: number) => string;
  readonly exists: (name: string) => string;
  readonly badName: (most: number) => string;
  readonly tooMany: (most: number) => string;
  readonly ofAll: (code: string) => string;
  readonly nothingSaved: string;
  readonly unknown: (name: string) => string;
  readonly there: (names: string) => string;
  readonly deleted: (name: string, channels: string) => string;
  readonly delete: (name: string) => { readonly label: string; readonly ask: string };
  readonly typed: (name: string) => string;
  readonly keep: (code: string) => string;
}

const nl: ChannelListsText = {
  title: 'Kanaallijsten',
  none: 'Er zijn nog geen kanaallijsten. Typ bijvoorbeeld: bewaar lijst Beheer: Algemeen van Team A, Nieuws.',
  named: (name) => `lijst ${name}`,
  saved: (name, count) =>
    `Bewaard als kanaallijst ‘${name}’, met ${count === 1 ? 'één kanaal' : `${count} kanalen`}. Typ bijvoorbeeld: rondsturen maatregelen aan lijst ${name}.`,
  exists: (name) =>
    `Er is al een kanaallijst ‘${name}’. Kies een andere naam, of typ eerst: verwijder kanaallijst ${name}. Er is niets bewaard.`,
  badName: (most) => `Geef de kanaallijst een naam van hoogstens ${most} tekens. Er is niets bewaard.`,
  tooMany: (most) => `Er zijn al ${most} kanaallijsten. Verwijder er eerst een. Er is niets bewaard.`,
  ofAll: (code) => `${code} gaat naar alle kanalen. Een kanaallijst is voor kanalen die u kiest. Er is niets bewaard.`,
  nothingSaved: 'Er is niets bewaard.',
  unknown: (name) => `Er is geen kanaallijst ‘${name}’.`,
  there: (names) => `Er is: ${names}.`,
  deleted: (name, channels) => `Kanaallijst ‘${name}’ is verwijderd. Terug? Typ: bewaar lijst ${name}: ${channels}`,
  delete: (name) => ({ label: `Verwijder ${name}`, ask: `verwijder kanaallijst ${name}` }),
  typed: (name) => `Typen kan ook: rondsturen maatregelen aan lijst ${name}, verwijder kanaallijst ${name}.`,
  keep: (code) => `Vaker naar deze kanalen? Typ: bewaar ${code} als lijst … met een naam erachter.`,
};

const en: ChannelListsText = {
  title: 'Channel lists',
  none: 'There are no channel lists yet. Type for example: save list Board: General of Team A, News.',
  named: (name) => `list ${name}`,
  saved: (name, count) =>
    `Saved as channel list ‘${name}’, with ${count === 1 ? 'one channel' : `${count} channels`}. Type for example: broadcast measures to list ${name}.`,
  exists: (name) =>
    `There is a channel list ‘${name}’ already. Choose another name, or type first: delete channel list ${name}. Nothing was saved.`,
  badName: (most) => `Give the channel list a name of ${most} characters at most. Nothing was saved.`,
  tooMany: (most) => `There are ${most} channel lists already. Delete one first. Nothing was saved.`,
  ofAll: (code) => `${code} goes to all channels. A channel list is for channels that you choose. Nothing was saved.`,
  nothingSaved: 'Nothing was saved.',
  unknown: (name) => `There is no channel list ‘${name}’.`,
  there: (names) => `There is: ${names}.`,
  deleted: (name, channels) => `Channel list ‘${name}’ was deleted. Want it back? Type: save list ${name}: ${channels}`,
  delete: (name) => ({ label: `Delete ${name}`, ask: `delete channel list ${name}` }),
  typed: (name) => `You can also type: broadcast measures to list ${name}, delete channel list ${name}.`,
  keep: (code) => `To these channels more often? Type: save ${code} as list … with a name behind it.`,
};

export const channelListsText: Readonly<Record<Language, ChannelListsText>> = { nl, en };
