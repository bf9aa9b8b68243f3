import { html, nothing } from 'lit';
import type { MeasureOutcome, MeasureRow } from '../../http/pages/view.ts';
import { createEntryCard } from '../cards/entry-card.ts';
import { drawButton, drawSkeleton } from '../fluent/button.ts';
import { drawIcon } from '../fluent/icons.ts';
import { drawStateBadge } from '../fluent/state-badge.ts';
import { writeRoute } from '../route.ts';
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
      <td colspan="3">
        <div class="detail" id="detail">
          ${card.draw()}
          <p class="buttons">${drawButton({ says: text.copyLink, icon: 'link', onClick: () => copyLink(id) })}</p>
        </div>
      </td>
    </tr>
  `;
  const drawOutcome = ({ id, title, written, state, stateName, note }: MeasureOutcome) => html`
    <p class="outcome">
      <span class="who">${words.outcome}</span>
      <a href=${`#${writeRoute({ part: 'timeline', entry: id })}`}>${title}</a>: ${written}<br />
      ${drawStateBadge(state, stateName)} ${note}
    </p>
  `;
  const drawRow = (measure: MeasureRow) => {
    const { id, title, party: owner, deadline, state, note, now, outcome } = measure;
    const isOpen = card.isOpen(id);
    return html`
      <tr>
        <th scope="row">
          <button
            type="button"
            class="measure-button"
            aria-expanded=${isOpen ? 'true' : 'false'}
            aria-controls=${isOpen ? 'detail' : nothing}
            @click=${() => card.toggle(id)}
          >
            ${drawIcon('chevron')}<span><span class="code">${id}</span> ${title}</span>
          </button>
          ${order === 'date' ? html`<small>${words.parties[owner]}</small>` : nothing}
        </th>
        <td data-label=${words.columns.letter}>
          <p>${measure.text}</p>
          ${
            deadline
              ? html`<p>${deadline.label}: <strong>${deadline.written}</strong><br />${state ? drawStateBadge(state, measure.stateName ?? '') : nothing} ${note}</p>`
              : nothing
          }
        </td>
        <td data-label=${words.columns.now}>
          ${outcome ? drawOutcome(outcome) : nothing} ${now ? html`<p>${now}</p>` : nothing}
          ${now || outcome ? nothing : html`<p class="quiet">${note}</p>`}
        </td>
      </tr>
      ${isOpen ? drawDetail(measure) : nothing}
    `;
  };
  /** In the letter's order those of one party stand together, under its name. */
  const drawGroups = (shown: readonly MeasureRow[]) =>
    order === 'date'
      ? html`<tbody>
          ${shown.map(drawRow)}
        </tbody>`
      : [...Map.groupBy(shown, (measure) => measure.party)].map(
          ([owner, own]) => html`<tbody>
            <tr class="group">
              <th scope="rowgroup" colspan="3">${words.parties[owner]}</th>
            </tr>
            ${own.map(drawRow)}
          </tbody>`,
        );
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
      <table class="wide measures panel">
        <thead>
          <tr>
            ${Object.values(words.columns).map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        ${drawGroups(shown)}
      </table>
    `;
  };
  return {
    subjects: ['register'],
    async load() {
      measures = await server.readMeasures(language);
      showEntry();
    },
    showEntry,
    draw: () => html`
      <p class="says">${words.says}</p>
      ${measures === undefined ? drawSkeleton(text.loading, 8) : drawTable(measures)}
    `,
  };
}

/** As the letter has them, or the earliest date first and those without one last. */
function inOrder(measures: readonly MeasureRow[], order: Order): readonly MeasureRow[] {
  if (order === 'code') return measures;
  const dayOf = ({ deadline }: MeasureRow) => deadline?.day ?? '9999';
  return measures.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
}
