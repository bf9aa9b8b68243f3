import { container, type Element, paragraph, run } from './elements.ts';

/** What is behind its name, until that is pressed: sources, or how something works. `id` is of this card alone. */
export function fold(id: string, label: string, elements: Element[]): Element[] {
  if (elements.length === 0) return [];
  const name = paragraph([{ ...run(`${label} ›`), underline: true }]);
  return [
    container([name], {
      spacing: 'Medium',
      selectAction: { type: 'Action.ToggleVisibility', title: label, targetElements: [id] },
    }),
    container(elements, { id, isVisible: false }),
  ];
}

/** A list shows so many rows, and one more where that is the last. */
const mostRows = 3;

/** The first rows of a list, and behind `label` the others with what stands below them. */
export function foldRows(
  rows: readonly (readonly Element[])[],
  { label, most = mostRows, below = [] }: { label: string; most?: number; below?: readonly Element[] },
): Element[] {
  const count = rows.length <= most + 1 ? rows.length : most;
  return [...rows.slice(0, count).flat(), ...fold('all', label, [...rows.slice(count).flat(), ...below])];
}
