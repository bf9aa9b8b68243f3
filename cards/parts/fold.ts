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
