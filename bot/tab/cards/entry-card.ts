import type { PartParts } from '../parts/part.ts';
import type { CardThread } from './card-thread.ts';

/** The entry of a part that is open, with the card that the chat has of it. */
export interface EntryCard extends Pick<CardThread, 'draw'> {
  isOpen(id: string): boolean;
  /** Opens an entry, or closes it where it is the open one. */
  toggle(id: string): void;
  /** Asks for the card of the entry that is open now; `questionOf` is what is typed for it, if there is anything. */
  show(questionOf: (id: string) => string | undefined): void;
}

export function createEntryCard({ entry, go, createThread }: PartParts): EntryCard {
  const thread = createThread('own');
  let shown = '';
  return {
    isOpen: (id) => entry() === id,
    toggle: (id) => go(entry() === id ? '' : id),
    show(questionOf) {
      if (shown === entry()) return;
      shown = entry();
      thread.clear();
      const typed = questionOf(shown);
      if (typed) void thread.ask({ typed });
    },
    draw: () => thread.draw(),
  };
}
