import type { Language } from '../../bot/register/schema.ts';

interface AlmostText {
  readonly codes: (typed: readonly string[]) => string;
  readonly meant: (typed: string, does: string) => string;
}

/** What is said to who typed almost a command. */
export const almostText: Readonly<Record<Language, AlmostText>> = {
  nl: {
    codes: (typed) => `Ik begrijp niet wat ik moet doen. U kunt typen: ${typed.join(', ')}.`,
    meant: (typed, does) => `Bedoelt u ‘${typed}’ (${does})?`,
  },
  en: {
    codes: (typed) => `I don’t understand what to do. You can type: ${typed.join(', ')}.`,
    meant: (typed, does) => `Do you mean ‘${typed}’ (${does})?`,
  },
};
