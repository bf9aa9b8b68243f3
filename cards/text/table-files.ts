import type { Language } from '../../bot/register/schema.ts';

interface TableFilesText {
  readonly open: string;
  readonly says: string;
  readonly readers: {
    readonly title: (code: string) => string;
    readonly more: (count: number) => string;
    readonly file: (code: string) => string;
    readonly head: readonly string[];
  };
  readonly outcome: {
    readonly file: (code: string) => string;
    readonly head: readonly string[];
    /** Why nothing went to a channel that was chosen. */
    readonly gone: string;
  };
}

const nl: TableFilesText = {
  open: 'Bestand openen',
  says: 'Als tabel voor Excel in een bestand. Het adres werkt een kwartier en is geheim: wie het heeft, kan het openen.',
  readers: {
    title: (code) => `Lezers van ${code}`,
    more: (count) => (count === 1 ? 'En nog één, in het bestand.' : `En nog ${count}, in het bestand.`),
    file: (code) => `lezers-${code}`,
    head: ['Naam', 'Gelezen op (Nederlandse tijd)'],
  },
  outcome: {
    file: (code) => `uitkomst-${code}`,
    head: ['Kanaal', 'Team', 'Uitkomst', 'Reden', 'Tijdstip (Nederlandse tijd)', 'Code'],
    gone: 'de bot is daar niet meer',
  },
};

const en: TableFilesText = {
  open: 'Open the file',
  says: 'In a file, as a table for Excel. Its address works for a quarter of an hour and is secret: whoever has it can open it.',
  readers: {
    title: (code) => `Readers of ${code}`,
    more: (count) => (count === 1 ? 'And one more, in the file.' : `And ${count} more, in the file.`),
    file: (code) => `readers-${code}`,
    head: ['Name', 'Read at (Dutch time)'],
  },
  outcome: {
    file: (code) => `outcome-${code}`,
    head: ['Channel', 'Team', 'Outcome', 'Reason', 'Time (Dutch time)', 'Code'],
    gone: 'the bot is no longer there',
  },
};

export const tableFilesText: Readonly<Record<Language, TableFilesText>> = { nl, en };
