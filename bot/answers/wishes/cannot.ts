import type { Language } from '../../register/schema.ts';
import type { Suggestion } from '../../wording/answer-types.ts';
import { fold } from '../../wording/words.ts';

/** What the bot can't do, and the nearest that it can, with what is typed for that. */
interface Cannot {
  /** In folded words. */
  readonly asks: RegExp;
  readonly says: Readonly<Record<Language, string>>;
  readonly instead: Readonly<Record<Language, readonly string[]>>;
}

const calls: Cannot = {
  asks: /(?<!\p{L})(?:bel (?:me|mij|ons|mijn|haar|hem|even|maar)|bellen|opbellen|telefoontje|sms\p{L}*|sms'\p{L}+|whatsapp\p{L}*|appje|voicemail|(?:give|gives) .{1,30} (?:an? )?(?:ring|call)|(?:phone|call|ring|text|whatsapp) (?:me|us|her|him|them|my)|text message)(?!\p{L})/u,
  says: {
    nl: 'Bellen of een sms sturen kan deze bot niet. Wat wel kan: een herinnering in Teams, voor wie daar zelf om vraagt, of de datums in uw eigen agenda.',
    en: 'This bot cannot call anybody or send texts. What it can do: a reminder in Teams, for whoever asks for one, or the dates in your own calendar.',
  },
  instead: { nl: ['herinneringen', 'agenda'], en: ['reminders', 'calendar'] },
};

const others: readonly (Cannot & { readonly act?: string })[] = [
  {
    asks: /(?<!\p{L})(?:vertaal|vertalen|vertaling|translate|translation|(?:turn|put) (?:it|this|that) into (?:english|dutch))(?!\p{L})/u,
    says: {
      nl: 'Teksten vertalen kan deze bot niet. Wat wel kan: vragen over de brief beantwoorden, in het Nederlands en het Engels.',
      en: 'This bot cannot translate texts. What it can do: answer questions on the letter, in English and in Dutch.',
    },
    instead: { nl: [], en: [] },
  },
  {
    asks: /(?:wis|verwijder|haal|gooi|remove|delete|erase|wipe|show|tell|laat|toon|vertel|lees).*(?<!\p{L})(?:zei|gezegd|vroeg|gevraagd|said|asked|told|(?:collega|colleague)\p{L}*|zijn (?:gegevens|chat|gesprek)|haar (?:gegevens|chat|gesprek)|(?:his|her|their) (?:data|chat|conversation))(?!\p{L})/u,
    says: {
      nl: 'Van een ander kan deze bot u niets laten zien en niets wissen. Wat wel kan: iedereen ziet en wist in de eigen chat met de bot wat er van hem of haar wordt bewaard, met ‘mijn gegevens’.',
      en: 'Of somebody else this bot cannot show or erase anything for you. What it can do: in their own chat with the bot everybody sees and erases what is kept of them, with ‘my data’.',
    },
    instead: { nl: [], en: [] },
  },
  {
    asks: /(?<!\p{L})(?:maak|zet|lever|exporteer|download|make|put|create|export|save|geef|give|in een|als|as an?|into)(?!\p{L}).*(?<!\p{L})(?:excel\p{L}*|pdf|powerpoint|spreadsheet|csv|word-?(?:bestand|document|file)|\p{L}*bestand|file)(?!\p{L})/u,
    act: 'do:export',
    says: {
      nl: 'Een bestand maken kan deze bot niet. Wat wel kan: de datums als lijst in deze chat, of in uw eigen agenda.',
      en: 'This bot cannot make a file. What it can do: the dates as a list in this chat, or in your own calendar.',
    },
    instead: { nl: ['wat er nog komt', 'agenda'], en: ['what is still to come', 'calendar'] },
  },
  {
    asks: /(?<!\p{L})(?:boek|reserveer|regel|plan|book|reserve|schedule|arrange|set up)(?!\p{L}).*(?<!\p{L})(?:vergader\p{L}*|overleg|zaal|kamer|afspraak|meeting|room|appointment)(?!\p{L})|(?<!\p{L})(?:vergader\p{L}*|overleg|zaal|kamer|afspraak|meeting) .*(?:inplannen|boeken|reserveren|regelen)(?!\p{L})/u,
    says: {
      nl: 'Een ruimte boeken of een afspraak maken kan deze bot niet. Wat wel kan: de maatregelen tonen om door te nemen, of er een samenvatting van plaatsen.',
      en: 'This bot cannot book a room or make an appointment. What it can do: show the measures to go through, or post a summary.',
    },
    instead: { nl: ['maatregelen', 'samenvatting'], en: ['measures', 'summary'] },
  },
  {
    asks: /(?<!\p{L})(?:e-?mail|mail|mailtje|mailen|doorsturen|forward)(?!\p{L})/u,
    says: {
      nl: 'Zelf mailen kan deze bot niet. Wat wel kan: een antwoord als mailtekst, die u overneemt. Stel eerst uw vraag, en vraag dan om een mail.',
      en: 'This bot cannot send mail itself. What it can do: an answer as text for a mail, which you copy. Ask your question first, and then for a mail.',
    },
    instead: { nl: [], en: [] },
  },
];

const unnamed: Cannot = {
  asks: /./u,
  says: {
    nl: 'Dat kan deze bot niet: hij beantwoordt vragen, herinnert aan datums en plaatst samenvattingen.',
    en: 'This bot cannot do that: it answers questions, reminds people of dates and posts summaries.',
  },
  instead: { nl: ['hulp'], en: ['help'] },
};

interface Refusal {
  readonly says: string;
  readonly instead: readonly Suggestion[];
}

/** One sentence for what the bot can't do, with the nearest that it can. */
export function tellCannot(act: string, { text, language }: { text: string; language: Language }): Refusal {
  return findCannot(text, language) ?? refuse(others.find((one) => one.act === act) ?? unnamed, language);
}

/** The same of what a text names; undefined where it names nothing that the bot can't do. */
export function findCannot(text: string, language: Language): Refusal | undefined {
  const folded = fold(text);
  const named = [calls, ...others].find(({ asks }) => asks.test(folded));
  return named && refuse(named, language);
}

function refuse({ says, instead }: Cannot, language: Language): Refusal {
  return { says: says[language], instead: instead[language].map((typed) => ({ label: typed, ask: typed })) };
}

/** That the bot calls nobody, to who wants to be called about a date; undefined to anybody else. */
export function tellNoCalls(text: string, language: Language): string | undefined {
  return calls.asks.test(fold(text)) ? calls.says[language] : undefined;
}
