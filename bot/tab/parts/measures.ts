import { html, nothing } from 'lit';
import type { MeasureRow } from '../../http/pages/view.ts';
import { createEntryCard } from '../cards/entry-card.ts';
import type { PagePart, PartParts } from './part.ts';

type Order = 'code' | 'date';

/** The measures with their dates and how these stand, to filter and to put in order. */
export function createMeasures(parts: PartParts): PagePart {
  const { server, language, text, redraw, copyLink } = parts;
  const words = text.measures;
  const card = createEntryCard(parts);
  let measures: readonly MeasureRow[] | undefined;
  let party = '';
  let order: Order = 'code';

  const showEntry = () => {
    const all = measures;
    if (all) card.show((entry) => all.find(({ id }) => id === entry)?.id);
  };
  const drawDetail = ({ id }: MeasureRow) => html`
    <tr class="detail-row">
      <td colspan="4">
        <div class="detail" id="detail">
          ${card.draw()}
          <p class="buttons">
            <button type="button" @click=${() => copyLink(id)}>${text.copyLink}</button>
          </p>
        </div>
      </td>
    </tr>
  `;
  const drawRow = (measure: MeasureRow) => {
    const { id, title, party: owner, deadline, state, note } = measure;
    const isOpen = card.isOpen(id);
    return html`
      <tr>
        <th scope="row">
          <button
            type="button"
            class="link"
            aria-expanded=${isOpen ? 'true' : 'false'}
            aria-controls=${isOpen ? 'detail' : nothing}
            @click=${() => card.toggle(id)}
          >
            ${id}
          </button>
        </th>
        <td data-label=${words.columns.measure}><strong>${title}</strong><br />${measure.text}</td>
        <td class="who" data-label=${words.columns.who}>${words.parties[owner]}</td>
        <td data-label=${words.columns.state}>
          ${state ? html`<span class="badge" data-state=${state}>${measure.stateName}</span>` : nothing}
          ${deadline ? html`${deadline.label}: ${deadline.written}<br />` : nothing} ${note}
        </td>
      </tr>
      ${isOpen ? drawDetail(measure) : nothing}
    `;
  };
  const drawTable = (all: readonly MeasureRow[]) => {
    const shown = inOrder(
      all.filter((measure) => party === '' || measure.party === party),
      order,
    );
    const parties = [...new Set(all.map((measure) => measure.party))];
    return html`
      <div class="choices">
        <label
          >${words.who}
          <select
            @change=${(event: Event) => {
              party = (event.target as HTMLSelectElement).value;
              redraw();
            }}
          >
            <option value="">${words.everyone}</option>
            ${parties.map((id) => html`<option value=${id} ?selected=${party === id}>${words.parties[id]}</option>`)}
          </select>
        </label>
        <label
          >${words.sort}
          <select
            @change=${(event: Event) => {
              order = (event.target as HTMLSelectElement).value as Order;
              redraw();
            }}
          >
            <option value="code">${words.byCode}</option>
            <option value="date" ?selected=${order === 'date'}>${words.byDate}</option>
          </select>
        </label>
        <p role="status">${words.count(shown.length, all.length)}</p>
      </div>
      <table class="wide">
        <thead>
          <tr>
            ${Object.values(words.columns).map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map(drawRow)}
        </tbody>
      </table>
    `;
  };
  return {
    subjects: [],
    async load() {
      measures = await server.readMeasures(language);
      showEntry();
    },
    showEntry,
    draw: () => html`
      <p class="says">${words.says}</p>
      ${measures === undefined ? html`<p role="status">${text.loading}</p>` : drawTable(measures)}
    `,
  };
}

/** As the letter has them, or the earliest date first and those without one last. */
function inOrder(measures: readonly MeasureRow[], order: Order): readonly MeasureRow[] {
  if (order === 'code') return measures;
  const dayOf = ({ deadline }: MeasureRow) => deadline?.day ?? '9999';
  return measures.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
}
