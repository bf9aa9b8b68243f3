import type { Language } from '../../bot/register/schema.ts';

/** What everybody in a channel or group chat reads, where what is for one person can't be shown to them alone. */
export const privateReplies: Readonly<Record<Language, { readonly inOwnChat: string; readonly askThere: string }>> = {
  nl: {
    inOwnChat: 'Het antwoord staat in uw eigen chat met de bot: het is alleen voor u.',
    askThere: 'Het antwoord is alleen voor u. Open een chat met de bot en typ het daar.',
  },
  en: {
    inOwnChat: 'The answer is in your own chat with the bot: it is for you only.',
    askThere: 'The answer is for you only. Open a chat with the bot and type it there.',
  },
};
