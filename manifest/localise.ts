import type { Bilingual } from '../bot/register/schema.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** JSON in which a text that people read stands in both languages. */
export type Draft = string | number | boolean | Bilingual | readonly Draft[] | { readonly [key: string]: Draft };

export interface Localised {
  /** With the English texts. */
  readonly manifest: Json;
  /** The Dutch texts by the path of each, such as `bots[0].commandLists[1].commands[0].title`. */
  readonly dutch: Readonly<Record<string, string>>;
}

/** Splits a manifest with both languages into what Teams takes. */
export function localise(draft: Draft): Localised {
  const dutch: Record<string, string> = {};
  const manifest = write(draft, '', (path, text) => {
    dutch[path] = text;
  });
  return { manifest, dutch };
}

function write(draft: Draft, path: string, keep: (path: string, text: string) => void): Json {
  if (typeof draft !== 'object') return draft;
  if (isList(draft)) return draft.map((item, index) => write(item, `${path}[${index}]`, keep));
  if (isBilingual(draft)) {
    keep(path, draft.nl);
    return draft.en;
  }
  const entries = Object.entries(draft);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, write(value, path === '' ? key : `${path}.${key}`, keep)]),
  );
}

function isList(draft: Draft): draft is readonly Draft[] {
  return Array.isArray(draft);
}

function isBilingual(draft: object): draft is Bilingual {
  return Object.keys(draft).sort().join() === 'en,nl';
}
