import type { Language } from '../../bot/register/schema.ts';

interface DialogText {
  readonly button: string;
  readonly notHere: string;
  readonly titles: Readonly<Record<'milestone' | 'summary', string>>;
}

/** What leads to a dialog, and what stands above it. */
export const dialogTexts: Readonly<Record<Language, DialogText>> = {
  nl: {
    button: 'In een venster',
    notHere: 'Dit venster kan hier niet worden geopend. Gebruik het formulier op de kaart.',
    titles: { milestone: 'Mijlpaal', summary: 'Samenvatting' },
  },
  en: {
    button: 'In a window',
    notHere: 'This window cannot be opened here. Use the form on the card.',
    titles: { milestone: 'Milestone', summary: 'Summary' },
  },
};
