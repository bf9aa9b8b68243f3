import type * as AdaptiveCards from 'adaptivecards';

/**
 * Teaches a library of cards what Teams has and version 1.5 has not: a word in a coloured field. It needs nothing outside
 * itself, so that a page for pictures can run it too.
 */
export function defineBadge({ CardElement, GlobalRegistry }: typeof AdaptiveCards): void {
  class Badge extends CardElement {
    #says = '';
    #look = '';

    getJsonTypeName(): string {
      return 'Badge';
    }

    protected override internalParse(
      source: Record<string, unknown>,
      context: AdaptiveCards.SerializationContext,
    ): void {
      super.internalParse(source, context);
      this.#says = String(source['text'] ?? '');
      this.#look = String(source['style'] ?? '').toLowerCase();
    }

    protected override internalRender(): HTMLElement {
      const field = document.createElement('div');
      const word = document.createElement('span');
      word.className = 'badge';
      word.dataset['look'] = this.#look;
      word.textContent = this.#says;
      field.append(word);
      return field;
    }
  }
  GlobalRegistry.elements.register('Badge', Badge);
}
