import type { Language } from '../../bot/register/schema.ts';
import type { None } from '../../bot/wording/answer-types.ts';

/** What is said where somebody searches, and in the dialog about somebody's message. */
interface ExtensionText {
  readonly countedOn: (date: string) => string;
  readonly nothingFound: string;
  readonly noSearch: Readonly<Partial<Record<None['reason'] | 'too-long', string>>>;
  readonly dialogTitle: string;
  readonly read: (question: string) => string;
  readonly onlyYou: string;
  readonly onlyYouShare: string;
  readonly share: string;
}

export const extensionTexts: Readonly<Record<Language, ExtensionText>> = {
  nl: {
    countedOn: (date) => `Stand op ${date}. Op een andere dag kan dit anders zijn; vraag het de Defender-bot.`,
    nothingFound:
      'Niets gevonden. Probeer een ander woord, zoals telemetrie of fase 3, of typ een hele vraag over de brief van SLM Rijk.',
    noSearch: {
      outside:
        'Hier gaat deze bot niet over. Zoek in wat bekend is over de brief van SLM Rijk over Microsoft 365 Defender en over de EU Data Boundary.',
      'too-long': 'Dat is te lang om op te zoeken. Typ een paar woorden of één korte vraag.',
    },
    dialogTitle: 'Vraag het de Defender-bot',
    read: (question) => `Gelezen als vraag: ‘${question}’`,
    onlyYou: 'Alleen u ziet dit. Van het bericht wordt niets bewaard.',
    onlyYouShare:
      'Alleen u ziet dit. Van het bericht wordt niets bewaard. Met Delen komt het antwoord in uw eigen bericht; u verstuurt het zelf.',
    share: 'Delen',
  },
  en: {
    countedOn: (date) => `As of ${date}. This may differ on another day; ask the Defender bot.`,
    nothingFound:
      'Nothing found. Try another word, such as telemetry or phase 3, or type a whole question about SLM Rijk’s letter.',
    noSearch: {
      outside:
        'This bot is not about that. Search what is known about SLM Rijk’s letter on Microsoft 365 Defender and about the EU Data Boundary.',
      'too-long': 'That is too long to search for. Type a few words or one short question.',
    },
    dialogTitle: 'Ask the Defender bot',
    read: (question) => `Read as the question: ‘${question}’`,
    onlyYou: 'Only you see this. Nothing of the message is kept.',
    onlyYouShare:
      'Only you see this. Nothing of the message is kept. Share puts the answer in a message of your own; you send it yourself.',
    share: 'Share',
  },
};
