import type { Language } from '../../bot/register/schema.ts';
import type { ChangeTopic } from '../../bot/wording/change-topics.ts';

/** What is said of and to who follows what changes. */
interface DigestText {
  /** `about` begins with a space, or is empty where it is about all. */
  readonly follows: (first: string, about: string) => string;
  readonly followedAlready: (first: string, about: string) => string;
  readonly topics: Readonly<Record<ChangeTopic, string>>;
  readonly about: (topics: readonly string[]) => string;
  readonly stopped: string;
  readonly notFollowing: string;
  readonly sources: (names: readonly string[]) => string;
  readonly left: (count: number) => string;
  readonly stop: string;
  readonly feed: string;
  readonly feedTitle: string;
}

const nl: DigestText = {
  topics: { dates: 'de datums', measures: 'de maatregelen', rest: 'het overige' },
  about: (topics) => ` aan ${topics.join(' en ')}`,
  follows: (first, about) =>
    `U leest voortaan eens per maand in uw eigen chat wat er is gewijzigd${about}, op de eerste werkdag om 9 uur en voor het eerst op ${first}. Is er niets gewijzigd, dan komt er niets. Kiezen: typ ‘volg wijzigingen van datums’. Stoppen: typ ‘stop met volgen’. Typ ‘agenda nieuw’ voor een adres waarop een feedlezer hetzelfde leest.`,
  followedAlready: (first, about) =>
    about === ''
      ? `U volgt alle wijzigingen. Op ${first} leest u de volgende, als er iets is gewijzigd.`
      : `U volgt de wijzigingen${about}. Op ${first} leest u de volgende, als daaraan iets is gewijzigd.`,
  stopped: 'U krijgt geen maandelijks bericht over wijzigingen meer. Typ ‘volg wijzigingen’ om weer te beginnen.',
  notFollowing: 'U volgde de wijzigingen niet. Typ ‘volg wijzigingen’ om te beginnen.',
  sources: (names) => `${names.length === 1 ? 'bron' : 'bronnen'}: ${names.join(', ')}`,
  left: (count) => `Er is nog meer gewijzigd: ${count}. Stel een vraag om er meer over te lezen.`,
  stop: 'U krijgt dit omdat u de wijzigingen volgt. Typ ‘stop met volgen’ om te stoppen.',
  feed: 'Wijzigingen in een feedlezer (Atom):',
  feedTitle: 'Wijzigingen: Microsoft 365 Defender',
};

const en: DigestText = {
  topics: { dates: 'the dates', measures: 'the measures', rest: 'the rest' },
  about: (topics) => ` of ${topics.join(' and ')}`,
  follows: (first, about) =>
    `From now on you read once a month in your own chat what changed${about}, on the first working day at 9 and for the first time on ${first}. Where nothing changed nothing comes. To choose: type ‘follow changes of dates’. To stop: type ‘stop following’. Type ‘calendar new’ for an address at which a feed reader reads the same.`,
  followedAlready: (first, about) =>
    about === ''
      ? `You follow all changes. On ${first} you read the next ones, if anything changed.`
      : `You follow the changes${about}. On ${first} you read the next ones, if any of that changed.`,
  stopped: 'You get no monthly message on changes any more. Type ‘follow changes’ to start again.',
  notFollowing: 'You did not follow the changes. Type ‘follow changes’ to start.',
  sources: (names) => `${names.length === 1 ? 'source' : 'sources'}: ${names.join(', ')}`,
  left: (count) => `More changed: ${count}. Ask a question to read about it.`,
  stop: 'You get this because you follow the changes. Type ‘stop following’ to stop.',
  feed: 'Changes in a feed reader (Atom):',
  feedTitle: 'Changes: Microsoft 365 Defender',
};
export const digestText: Readonly<Record<Language, DigestText>> = { nl, en };
