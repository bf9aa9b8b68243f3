import { LRUCache } from 'lru-cache';
import type { KnowsRegister, Register } from '../register/register.ts';
import { type Language, languages } from '../register/schema.ts';
import type { Picture } from '../wording/picture.ts';
import { drawDates } from './draw-dates.ts';
import { drawGap } from './draw-gap.ts';
import { drawPng } from './draw-png.ts';
import { colours, type PictureTheme } from './svg.ts';
import { type PictureView, viewPicture } from './view-picture.ts';

/** What a picture's address says. */
export interface PictureName {
  readonly language: string;
  readonly theme: string;
  readonly day: string;
  readonly subject: string;
}

/** `busy`: so many were asked for that the bot has no time to draw another one now. */
export type DrawnPicture = { readonly kind: 'drawn'; readonly png: Uint8Array } | { readonly kind: 'none' | 'busy' };

export interface Pictures {
  /** The picture that goes with an answer; undefined where there is none, or nobody could fetch it. */
  find(subject: string, language: Language, today: Temporal.PlainDate): Picture | undefined;
  read(name: PictureName): Promise<DrawnPicture>;
}

interface PictureParts {
  readonly knowledge: KnowsRegister;
  /** Where the bot is reached from the internet, without a slash at the end; undefined where that is not known. */
  readonly publicUrl: () => string | undefined;
  readonly nowMs: () => number;
}

const mostKept = 200;
/** Anybody can ask for one: so many may be drawn at once, and then one in so many milliseconds. */
const mostAtOnce = 40;
const eachMs = 2000;
const firstYear = 2022;
const lastYear = 2050;

/** Pictures of the register: whoever has an address can see one, as nothing in them is of anybody. */
export function createPictures({ knowledge, publicUrl, nowMs }: PictureParts): Pictures {
  const keptOf = keepForRegister();
  const mayDraw = createBudget(nowMs);
  return {
    find(subject, language, today) {
      const base = publicUrl();
      const view =
        base === undefined ? undefined : viewPicture(subject, { register: knowledge.register, language, today });
      if (!view) return undefined;
      const address = (theme: PictureTheme) => `${base}/pictures/${language}/${theme}/${today}/${subject}.png`;
      return { url: address('light'), darkUrl: address('dark'), alt: view.alt };
    },
    async read(name) {
      const key = Object.values(name).join('/');
      const { register } = knowledge;
      const kept = keptOf(register);
      const known = kept.get(key);
      if (known) return { kind: 'drawn', png: await known };
      const drawing = draw(name, register);
      if (drawing === undefined) return { kind: 'none' };
      if (!mayDraw()) return { kind: 'busy' };
      const png = drawPng(drawing);
      kept.set(key, png);
      return { kind: 'drawn', png: await png };
    },
  };
}

/** The pictures of a register that were drawn; those of the one before are of no more use. */
function keepForRegister() {
  const kept = new LRUCache<string, Promise<Uint8Array>>({ max: mostKept });
  let drawnFrom: Register | undefined;
  return (register: Register) => {
    if (drawnFrom !== register) kept.clear();
    drawnFrom = register;
    return kept;
  };
}

function draw({ language, theme, day, subject }: PictureName, register: Register): string | undefined {
  const known = languages.find((one) => one === language);
  const today = readDay(day);
  if (!known || !today || (theme !== 'light' && theme !== 'dark')) return undefined;
  const view = viewPicture(subject, { register, language: known, today });
  return view && drawView(view, theme);
}

function drawView(view: PictureView, theme: PictureTheme): string {
  return view.kind === 'dates' ? drawDates(view, colours[theme]) : drawGap(view, colours[theme]);
}

function readDay(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return day.year >= firstYear && day.year <= lastYear ? day : undefined;
  } catch {
    return undefined;
  }
}

function createBudget(nowMs: () => number): () => boolean {
  let spare = mostAtOnce;
  let at = nowMs();
  return () => {
    const now = nowMs();
    spare = Math.min(mostAtOnce, spare + (now - at) / eachMs);
    at = now;
    if (spare < 1) return false;
    spare -= 1;
    return true;
  };
}
