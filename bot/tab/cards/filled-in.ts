/** What is in the fields of a card, in order, and which of its buttons have opened fields. */
export interface FilledIn {
  /** Undefined where the field is as the card came with it. */
  readonly fields: readonly (Content | undefined)[];
  readonly open: readonly boolean[];
}

interface Content {
  readonly value: string;
  readonly isChecked: boolean;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Watches a card that was just drawn. @returns what tells what was filled in since; nothing where nothing was */
export function watchFields(card: HTMLElement): () => FilledIn | undefined {
  const given = listFields(card).map(readContent);
  return () => {
    const fields = listFields(card)
      .map(readContent)
      .map((now, index) => (isSame(now, given[index]) ? undefined : now));
    const open = listOpeners(card).map((button) => button.getAttribute('aria-expanded') === 'true');
    return fields.some((field) => field !== undefined) || open.includes(true) ? { fields, open } : undefined;
  };
}

/** Fills in what somebody filled in before the card was drawn anew, where it has the same fields. Those behind a button are drawn when it is pressed. */
export function fillIn(card: HTMLElement, { fields, open }: FilledIn): void {
  const openers = listOpeners(card);
  if (openers.length !== open.length) return;
  for (const [index, isOpen] of open.entries()) if (isOpen) openers[index]?.click();
  const now = listFields(card);
  if (now.length !== fields.length) return;
  for (const [index, field] of now.entries()) {
    const content = fields[index];
    if (!content) continue;
    field.value = content.value;
    if ('checked' in field) field.checked = content.isChecked;
  }
}

function listFields(card: HTMLElement): Field[] {
  return [...card.querySelectorAll<Field>('input, select, textarea')];
}

function listOpeners(card: HTMLElement): HTMLElement[] {
  return [...card.querySelectorAll<HTMLElement>('button[aria-expanded]')];
}

function readContent(field: Field): Content {
  return { value: field.value, isChecked: 'checked' in field && field.checked };
}

function isSame(one: Content, other: Content | undefined): boolean {
  return one.value === other?.value && one.isChecked === other.isChecked;
}
