import { html, nothing } from 'lit';
import { drawButton } from '../fluent/button.ts';
import type { PagePart, PartParts } from './part.ts';

/** What is posted at set times: in a channel or group chat its own, in the personal tab an admin's view of all. */
export function createSchedules(parts: PartParts): PagePart {
  const { server, language, text, host, openDialog } = parts;
  const words = text.schedules;
  const thread = parts.createThread('here');
  const add = () => openDialog({ part: 'summary', entry: '', place: host.place, language, title: words.addTitle });
  return {
    subjects: ['schedules'],
    async load() {
      const { messages } = await server.turn(language, { typed: text.typed.schedules }, host.place);
      thread.show(messages);
    },
    draw: () => html`
      <p class="says">${words.says}</p>
      ${thread.draw()}
      ${
        host.place
          ? html`<p class="buttons">${drawButton({ says: words.add, icon: 'add', isMain: true, onClick: add })}</p>`
          : nothing
      }
    `,
  };
}
