import type { RegisterChanges } from '../../bot/register/reload.ts';
import type { Language } from '../../bot/register/schema.ts';

interface RegisterText {
  read(changes: RegisterChanges): string;
  /** @param more how many faults there are besides those that are named */
  refused(faults: readonly string[], more: number): string;
}

const nl: RegisterText = {
  read: ({ facts, subjects, added, changed, removed }) =>
    `Het register is opnieuw gelezen: ${facts} feiten over ${subjects} onderwerpen. Nieuwe feiten: ${added}. Gewijzigd: ${changed}. Vervallen: ${removed}.`,
  refused: (faults, more) =>
    [
      'Het register is niet vervangen, want er zit een fout in. De bot antwoordt nog met het vorige.',
      ...faults.map((fault) => `- ${fault}`),
      ...(more > 0 ? [`- en nog ${more}`] : []),
      '',
      'Verbeter de bestanden en typ dit nog eens.',
    ].join('\n'),
};

const en: RegisterText = {
  read: ({ facts, subjects, added, changed, removed }) =>
    `The register was read again: ${facts} facts on ${subjects} subjects. New facts: ${added}. Changed: ${changed}. Gone: ${removed}.`,
  refused: (faults, more) =>
    [
      'The register was not replaced, as there is a fault in it. The bot goes on answering with the one before.',
      ...faults.map((fault) => `- ${fault}`),
      ...(more > 0 ? [`- and ${more} more`] : []),
      '',
      'Mend the files and type this again.',
    ].join('\n'),
};

export const registerText: Readonly<Record<Language, RegisterText>> = { nl, en };
