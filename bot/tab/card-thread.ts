import { html, nothing, type TemplateResult } from 'lit';
import type { Card } from '../../cards/card.ts';
import type { PageDeed, PageMessage, PageReply } from '../teams/page-turn.ts';
import type { Theme } from './host-config.ts';

export interface ThreadParts {
  /** Does what is typed or pressed, as the chat would. */
  readonly turn: (deed: PageDeed) => Promise<PageReply>;
  readonly theme: () => Theme;
  readonly redraw: () => void;
  /** What to say where the bot could not be asked. */
  readonly explain: (error: unknown) => string;
}

interface Shown {
  readonly heading?: string | undefined;
  text?: string | undefined;
  card?: Card | undefined;
  /** What pressing one of its buttons led to. */
  status?: string | undefined;
  isBusy?: boolean;
  drawn?: { readonly card: Card; readonly theme: Theme; readonly element: HTMLElement };
}

/** Cards below one another, whose buttons do what they do in the chat. */
export interface CardThread {
  show(messages: readonly PageMessage[]): void;
  /** Shows what a turn answers behind what is there, under a heading. */
  ask(deed: PageDeed, heading?: string): Promise<void>;
  draw(): TemplateResult | typeof nothing;
}

/** adaptivecards is large: it comes with the first card. */
let drawing: typeof import('./draw-card.ts') | undefined;

export function createCardThread({ turn, theme, redraw, explain }: ThreadParts): CardThread {
  let shown: Shown[] = [];
  const loadDrawing = async () => {
    drawing ??= await import('./draw-card.ts');
    redraw();
  };
  const append = ({ messages, text, card }: PageReply, heading?: string) => {
    const all: Shown[] = [...(text || card ? [{ text, card }] : []), ...messages.map((message) => ({ ...message }))];
    shown.push(...all.map((one, index) => (index === 0 && heading ? { ...one, heading } : one)));
  };
  const press = async (item: Shown, deed: PageDeed) => {
    if (item.isBusy) return;
    item.isBusy = true;
    item.status = undefined;
    redraw();
    try {
      const { messages, text, card } = await turn(deed);
      if (card) item.card = card;
      item.status = text;
      append({ messages });
    } catch (error) {
      item.status = explain(error);
    }
    item.isBusy = false;
    redraw();
  };
  const elementOf = (item: Shown, card: Card): HTMLElement | undefined => {
    if (!drawing) {
      void loadDrawing();
      return undefined;
    }
    if (item.drawn?.card !== card || item.drawn.theme !== theme()) {
      const element = drawing.drawCard(card, theme(), (pressed) => void press(item, { pressed }));
      item.drawn = { card, theme: theme(), element };
    }
    return item.drawn.element;
  };
  const drawItem = (item: Shown) => html`
    <li class="message" aria-busy=${item.isBusy ? 'true' : 'false'}>
      ${item.heading ? html`<h2 class="asked">${item.heading}</h2>` : nothing}
      ${item.text ? html`<p class="said">${plain(item.text)}</p>` : nothing}
      ${item.card ? html`<div class="card">${elementOf(item, item.card)}</div>` : nothing}
      <p class="status" role="status">${item.status ? plain(item.status) : nothing}</p>
    </li>
  `;
  return {
    show(messages) {
      shown = messages.map((message) => ({ ...message }));
      redraw();
    },
    async ask(deed, heading) {
      try {
        append(await turn(deed), heading);
      } catch (error) {
        append({ messages: [{ text: explain(error) }] }, heading);
      }
      redraw();
    },
    draw: () => (shown.length === 0 ? nothing : html`<ol class="thread">${shown.map(drawItem)}</ol>`),
  };
}

/** What a message says in Markdown, without its marks: the sentences of the bot have none but escapes and citations. */
function plain(text: string): string {
  return text.replace(/\\([\\`*_~[\]<>&|#+=.)-])/g, '$1').replace(/\*\*/g, '');
}
