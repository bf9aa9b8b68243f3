const reachable = 'a[href], button, input, select, textarea, [tabindex="0"]';

/** Where a card that has the focus is drawn anew, the focus goes to the same place in it, or to the message around it. */
export function followFocus(before: HTMLElement, after: HTMLElement): void {
  const { activeElement } = document;
  if (!activeElement || !before.contains(activeElement)) return;
  const [old, now] = [before, after].map((card) => [...card.querySelectorAll<HTMLElement>(reachable)]);
  const place = old?.indexOf(activeElement as HTMLElement) ?? -1;
  // It is in the page after this drawing.
  queueMicrotask(() => {
    if (old?.length === now?.length && now?.[place]) return now[place].focus();
    focusOn(after.closest<HTMLElement>('.message'));
  });
}

/** Where a pressed button led to messages below, the focus goes to the first of them, unless somebody went elsewhere. */
export function leadTo(index: number, pressed: HTMLElement): void {
  if (!pressed.contains(document.activeElement)) return;
  focusOn(pressed.closest('.thread')?.children[index] as HTMLElement | undefined);
}

/** @returns whether there is a field yet: a card is drawn some time after its page */
export function leadToFirstField(page: HTMLElement): boolean {
  const field = page.querySelector<HTMLElement>('.card :is(input, select, textarea)');
  field?.focus();
  return field !== null;
}

/** To the field of a form that is wrong, where the card marks one. */
export function leadToFault(card: HTMLElement): void {
  // Behind what follows the focus to the same place.
  queueMicrotask(() => card.querySelector<HTMLElement>('#fault :is(input, select, textarea)')?.focus());
}

function focusOn(message: HTMLElement | null | undefined): void {
  if (!message) return;
  message.tabIndex = -1;
  message.focus();
}
