import type { Language } from '../../bot/register/schema.ts';

/** What is said of sharing an answer that only one person sees. */
interface SharingText {
  readonly button: Readonly<Record<'team' | 'groupChat', string>>;
  /** What is typed for it, and read again. */
  readonly typed: (answer: string) => string;
  readonly asks: Readonly<Record<'team' | 'groupChat', (title: string) => string>>;
  /** Before the answer. */
  readonly sharedBy: (name: string) => string;
  readonly nothing: string;
  /** Where the database does not tell. */
  readonly notNow: string;
  readonly isThere: string;
  readonly notHere: string;
}

const nl: SharingText = {
  button: { team: 'Delen met dit kanaal', groupChat: 'Delen met deze chat' },
  typed: (answer) => `deel antwoord ${answer}`,
  asks: {
    team: (title) =>
      `Iedereen in dit kanaal leest dan het antwoord over ‘${title}’, met uw naam erbij. Uw vraag staat er niet bij.`,
    groupChat: (title) =>
      `Iedereen in deze chat leest dan het antwoord over ‘${title}’, met uw naam erbij. Uw vraag staat er niet bij.`,
  },
  sharedBy: (name) => `Gedeeld door ${name}:`,
  nothing: 'Er is geen antwoord om te delen. Stel eerst uw vraag; binnen een half uur kunt u het antwoord delen.',
  notNow: 'Het antwoord is nu niet te vinden. Probeer het zo nog eens.',
  isThere: 'Dit antwoord staat hier al: iedereen kan het lezen.',
  notHere: 'Delen kan in een kanaal of groepschat. Stel uw vraag daar aan de bot.',
};

const en: SharingText = {
  button: { team: 'Share with this channel', groupChat: 'Share with this chat' },
  typed: (answer) => `share answer ${answer}`,
  asks: {
    team: (title) =>
      `Everyone in this channel will then read the answer about ‘${title}’, with your name. Your question is not shown.`,
    groupChat: (title) =>
      `Everyone in this chat will then read the answer about ‘${title}’, with your name. Your question is not shown.`,
  },
  sharedBy: (name) => `Shared by ${name}:`,
  nothing: 'There is no answer to share. Ask your question first; you can share the answer within half an hour.',
  notNow: 'The answer can’t be found just now. Please try again in a moment.',
  isThere: 'This answer is here already: everyone can read it.',
  notHere: 'You can share in a channel or group chat. Ask the bot your question there.',
};

export const sharingText: Readonly<Record<Language, SharingText>> = { nl, en };
