import type { Language } from '../../bot/register/schema.ts';
import type { Audience } from '../../bot/wording/command.ts';

interface HelpText {
  /** What each part of help is called, by whom its commands are for. */
  readonly parts: Readonly<Record<Audience, string>>;
  readonly elsewhere: string;
}

const nl: HelpText = {
  parts: {
    ask: 'Vragen',
    reminders: 'Uw herinneringen',
    channel: 'In dit kanaal of deze chat',
    admin: 'Voor beheerders van deze bot',
    broadcaster: 'Naar alle kanalen',
  },
  elsewhere: 'In een kanaal kan meer: typ daar @, de naam van de bot, en hulp.',
};

const en: HelpText = {
  parts: {
    ask: 'Questions',
    reminders: 'Your reminders',
    channel: 'In this channel or chat',
    admin: 'For admins of this bot',
    broadcaster: 'To all channels',
  },
  elsewhere: 'There is more in a channel: type @, the bot’s name and help there.',
};

export const helpText: Readonly<Record<Language, HelpText>> = { nl, en };
