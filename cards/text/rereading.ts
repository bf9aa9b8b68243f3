import type { Language, SourceReading } from '../../bot/register/schema.ts';

/** What is said of a source that is to be read again. Dates are written out. */
export interface RereadingText {
  readonly title: (count: number) => string;
  readonly says: string;
  readonly due: (day: string) => string;
  readonly rests: (count: number) => string;
  readonly same: string;
  readonly changed: string;
  readonly foundBy: Record<SourceReading['found'], (name: string, when: string) => string>;
  /** Where not every source has buttons. */
  readonly nextButtons: string;
  readonly typed: (code: string) => string;
  readonly more: (count: number) => string;
  /** What is answered to a button, and to what was typed. */
  readonly told: {
    readonly same: (name: string, next: string | undefined) => string;
    readonly changed: (name: string) => string;
    readonly unknown: (typed: string) => string;
    readonly noneDue: (next: string | undefined) => string;
  };
}

const nl: RereadingText = {
  title: (count) => (count === 1 ? 'Een bron opnieuw lezen' : `${count} bronnen opnieuw lezen`),
  says: 'Lees de bron nog eens. Staat er nog hetzelfde, kies dan ‘Gelezen, klopt nog’. Is de tekst anders, kies dan ‘Veranderd’: bij elk antwoord dat erop rust staat dan dat dit nog niet is nagegaan, tot het register is bijgewerkt.',
  due: (day) => `Opnieuw lezen vanaf ${day}.`,
  rests: (count) => (count === 1 ? 'Er rust één feit op.' : `Er rusten ${count} feiten op.`),
  same: 'Gelezen, klopt nog',
  changed: 'Veranderd',
  foundBy: {
    same: (name, when) => `Gelezen door ${name}, ${when}: klopt nog.`,
    changed: (name, when) => `Gelezen door ${name}, ${when}: veranderd.`,
  },
  nextButtons: 'De knoppen staan bij de eerste drie. Bent u met een bron klaar, dan krijgt de volgende ze.',
  typed: (code) => `Typen kan ook: bron gelezen ${code}, bron veranderd ${code}.`,
  more: (count) =>
    `En nog ${count === 1 ? 'één bron' : `${count} bronnen`}. Typ ‘bronnen nalezen’ als deze klaar zijn: dan komen de volgende.`,
  told: {
    same: (name, next) => `Gelezen, klopt nog: ${name}.${next ? ` Opnieuw lezen vanaf ${next}.` : ''}`,
    changed: (name) =>
      `Veranderd: ${name}. Bij elk antwoord dat hierop rust staat nu dat de bron veranderd zou zijn en dat dit nog niet is nagegaan. Dat stopt als het register is bijgewerkt.`,
    unknown: (typed) =>
      `Een bron ‘${typed}’ ken ik niet. Typ ‘bronnen nalezen’ voor wat er nu te lezen is. Er is niets gewijzigd.`,
    noneDue: (next) =>
      `Er is nu geen bron die u opnieuw moet lezen.${next ? ` De eerste komt op ${next} aan de beurt.` : ''}`,
  },
};

const en: RereadingText = {
  title: (count) => (count === 1 ? 'A source to read again' : `${count} sources to read again`),
  says: 'Read the source once more. If it still says the same, choose ‘Read, still right’. If the text is different, choose ‘Changed’: each answer that rests on it then says that this was not checked yet, until the register is mended.',
  due: (day) => `To be read again from ${day}.`,
  rests: (count) => (count === 1 ? 'One fact rests on it.' : `${count} facts rest on it.`),
  same: 'Read, still right',
  changed: 'Changed',
  foundBy: {
    same: (name, when) => `Read by ${name}, ${when}: still right.`,
    changed: (name, when) => `Read by ${name}, ${when}: changed.`,
  },
  nextButtons: 'The first three have the buttons. When you are done with a source, the next one gets them.',
  typed: (code) => `You can also type: source read ${code}, source changed ${code}.`,
  more: (count) =>
    `And ${count === 1 ? 'one more source' : `${count} more sources`}. Type ‘sources to read’ when these are done: then the next ones come.`,
  told: {
    same: (name, next) => `Read, still right: ${name}.${next ? ` To be read again from ${next}.` : ''}`,
    changed: (name) =>
      `Changed: ${name}. Each answer that rests on it now says that the source is said to have changed and that this was not checked yet. That ends when the register is mended.`,
    unknown: (typed) =>
      `I know no source ‘${typed}’. Type ‘sources to read’ for what there is to read now. Nothing was changed.`,
    noneDue: (next) =>
      `There is no source that you have to read again now.${next ? ` The first one is due on ${next}.` : ''}`,
  },
};

export const rereadingText: Readonly<Record<Language, RereadingText>> = { nl, en };
