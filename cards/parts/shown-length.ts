import type { Element } from './elements.ts';

/** How many characters these elements show without a click; the addresses of links count, the words on buttons don't. */
export function shownLength(elements: readonly Element[]): number {
  return elements.reduce((length, element) => length + elementLength(element), 0);
}

function elementLength(element: Element): number {
  if (element.isVisible === false) return 0;
  switch (element.type) {
    case 'Badge':
    case 'TextBlock':
      return (element.text ?? '').length + 1;
    case 'RichTextBlock':
      return (element.inlines ?? []).reduce((length, inline) => {
        const text = typeof inline === 'object' && inline.type === 'TextRun' ? inline.text : '';
        return length + text.length + 1;
      }, 0);
    case 'Container':
      return shownLength(element.items as Element[]);
    case 'ColumnSet':
      return (element.columns ?? []).reduce((length, column) => length + shownLength(column.items as Element[]), 0);
    case 'ActionSet':
    case 'Image':
      return 0;
  }
}
