import { html, nothing, type TemplateResult } from 'lit';
import type { Card } from '../../../cards/card.ts';
import type { PageDeed, PageMessage, PageReply } from '../../http/pages/page-deed.ts';
import { followFocus, leadTo, leadToFault } from '../follow-focus.ts';
import { plain } from '../plain.ts';
import type { DrawnCard, PressedButton } from './draw-card.ts';
import type { FilledIn } from './filled-in.ts';
import type { Theme } from './host-config.ts';

export interface ThreadParts {
  /** Does what is typed or pressed, as the chat would. */
  readonly turn: (deed: PageDeed) => Promise<PageReply>;
  readonly theme: () => Theme;
  readonly redraw: () => void;
  /** What to say where the bot could not be asked. */
  readonly explain: (error: unknown) => string;
  /** What to say beside a card in words, where it can't be drawn. */
  readonly notDrawn: string;
}

interface Shown {
  readonly heading?: string | undefined;
  text?: string | undefined;
  card?: Card | undefined;
  /** As it was loaded; what was asked or pressed was not. */
  loaded?: PageMessage;
  /** What pressing one of its buttons led to. */
  status?: string | undefined;
  isBusy?: boolean;
  /** What was filled in when it was sent. */
  sent?: string | undefined;
  drawn?: DrawnCard & { readonly card: Card; readonly theme: Theme };
  /** Of the card that it had before. */
  filledIn?: FilledIn | undefined;
}

/** Cards below one another, whose buttons do what they do in the chat. */
export interface CardThread {
  /** Shows what was loaded before what was asked and pressed since. What somebody is filling in stays. */
  show(messages: readonly PageMessage[]): void;
  /** Shows nothing, nor what is still under way. */
  clear(): void;
  /** Shows what a turn answers behind what is there, under a heading. */
  ask(deed: PageDeed, heading?: string): Promise<void>;
  draw(): TemplateResult | typeof nothing;
}

/** adaptivecards is large: it comes with the first card. */
let drawing: typeof import('./draw-card.ts') | undefined;

export function createCardThread({ turn, theme, redraw, explain, notDrawn }: ThreadParts): CardThread {
  let shown: Shown[] = [];
  let isWithoutDrawing = false;
  const loadDrawing = async () => {
    try {
      drawing ??= await import('./draw-card.ts');
    } catch {
      // The bot was updated since the page was opened, and has it by another name.
      isWithoutDrawing = true;
    }
    redraw();
  };
  const press = async (item: Shown, deed: PageDeed) => {
    if (item.isBusy) return;
    item.isBusy = true;
    item.status = undefined;
    redraw();
    const into = shown;
    let next: number | undefined;
    try {
      const { messages, text, card } = await turn(deed);
      if (messages.length > 0) next = into.length;
      if (card) item.card = card;
      item.sent = JSON.stringify(item.drawn?.filledIn());
      item.status = text;
      into.push(...messages.map((message) => ({ ...message })));
    } catch (error) {
      item.status = explain(error);
    }
    item.isBusy = false;
    redraw();
    if (next !== undefined && item.drawn) leadTo(next, item.drawn.element);
    else if (item.drawn) leadToFault(item.drawn.element);
  };
  const elementOf = (item: Shown, card: Card): HTMLElement | undefined => {
    if (!drawing) {
      if (!isWithoutDrawing) void loadDrawing();
      return undefined;
    }
    const { drawn } = item;
    if (drawn?.card === card && drawn.theme === theme()) return drawn.element;
    const filledIn = drawn?.card === card ? drawn.filledIn() : item.filledIn;
    item.filledIn = undefined;
    const onPress = (pressed: PressedButton) => void press(item, { pressed });
    item.drawn = { card, theme: theme(), ...drawing.drawCard(card, { theme: theme(), onPress, filledIn }) };
    if (drawn) followFocus(drawn.element, item.drawn.element);
    return item.drawn.element;
  };
  const drawWords = ({ fallbackText }: Card) =>
    isWithoutDrawing ? html`<p class="status">${plain(fallbackText)} <em>${notDrawn}</em></p>` : nothing;
  const drawItem = (item: Shown) => html`
    <li class="message" lang=${item.card?.lang ?? nothing} aria-busy=${item.isBusy ? 'true' : 'false'}>
      ${item.heading ? html`<h2 class="asked">${item.heading}</h2>` : nothing}
      ${item.text ? html`<p class="said">${plain(item.text)}</p>` : nothing}
      ${item.card ? html`<div class="card">${elementOf(item, item.card) ?? drawWords(item.card)}</div>` : nothing}
      <p class="status" role="status">${item.status ? plain(item.status) : nothing}</p>
    </li>
  `;
  return {
    show(messages) {
      const before = shown.filter(({ loaded }) => loaded);
      const since = shown.filter(({ loaded }) => !loaded);
      const now = messages.map((message, index) => {
        const known = before.find(({ loaded }) => isSame(loaded, message)) ?? before[index];
        return known ? renew(known, message) : { ...message, loaded: message };
      });
      // The same list: what is under way is shown in it.
      shown.splice(0, shown.length, ...now, ...since);
      redraw();
    },
    clear() {
      shown = [];
      redraw();
    },
    async ask(deed, heading) {
      const into = shown;
      const { messages, text, card } = await turn(deed).catch(
        (error: unknown): PageReply => ({ messages: [{ text: explain(error) }] }),
      );
      const all: PageMessage[] = [...(text || card ? [{ text, card } as PageMessage] : []), ...messages];
      into.push(...all.map((message, index) => ({ ...message, ...(index === 0 ? { heading } : {}) })));
      redraw();
    },
    draw: () => (shown.length === 0 ? nothing : html`<ol class="thread">${shown.map(drawItem)}</ol>`),
  };
}

/** What is shown of a message that was loaded again. */
function renew(item: Shown, message: PageMessage): Shown {
  if (isSame(item.loaded, message)) return item;
  const now = item.drawn?.filledIn();
  const filledIn = JSON.stringify(now) === item.sent ? undefined : now;
  if (subjectOf(item.card) === subjectOf(message.card))
    return Object.assign(item, { text: message.text, card: message.card, loaded: message, filledIn });
  return filledIn ? item : { ...message, loaded: message };
}

function isSame(one: PageMessage | undefined, other: PageMessage): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A card begins with what it is about. */
function subjectOf(card: Card | undefined): string | undefined {
  return JSON.stringify(card?.body?.[0]);
}
