import type { Register } from '../../register/register.ts';
import type { Language } from '../../register/schema.ts';

const code = /(?<![\p{L}\p{N}-])(?:(?:maatregel|measure)\s+)?([A-Za-z]\d{1,2})(?![\p{L}\p{N}])/giu;

/** The codes of measures that a text names, in capitals and each once: "maatregel o2". */
export function listCodes(text: string, { entries }: Pick<Register, 'entries'>): string[] {
  const codes = [...text.matchAll(code)].map(([, id = '']) => id.toUpperCase());
  return [...new Set(codes)].filter((id) => entries.get(id)?.type === 'measure');
}

/** The text with what each measure is called in place of its code: "wat houdt O2 in?" asks what its title asks. */
export function nameCodes(
  text: string,
  { register, language }: { register: Pick<Register, 'entries'>; language: Language },
): string {
  return text.replace(code, (typed, id: string) => {
    const entry = register.entries.get(id.toUpperCase());
    return entry?.type === 'measure' ? `‘${entry.title[language]}’` : typed;
  });
}
