import { html, nothing } from 'lit';
import type { PagePart, PartParts } from './part.ts';
import { createSettings } from './settings.ts';

/** The reminders that somebody has, what comes, and for admins how it goes; all as the chat shows them. */
export function createReminders(parts: PartParts): PagePart {
  const { server, language, text, person } = parts;
  const words = text.reminders;
  const yours = parts.createThread('own');
  const ahead = parts.createThread('own');
  const status = parts.createThread('own');
  const settings = createSettings(parts);
  let hasNone = false;
  return {
    subjects: ['reminders', 'milestones'],
    async load() {
      const [{ cards }, coming, going] = await Promise.all([
        server.readReminders(),
        server.turn(language, { typed: text.typed.reminders }),
        person.isAdmin ? server.turn(language, { typed: text.typed.status }) : undefined,
        settings.load(),
      ]);
      hasNone = cards.length === 0;
      yours.show(cards.map((card) => ({ card })));
      ahead.show(coming.messages);
      status.show(going?.messages ?? []);
    },
    draw: () => html`
      <section aria-labelledby="yours">
        <h2 id="yours">${words.yours}</h2>
        ${hasNone ? html`<p>${words.none}</p>` : yours.draw()}
      </section>
      <section aria-labelledby="ahead">
        <h2 id="ahead">${words.ahead}</h2>
        ${ahead.draw()}
      </section>
      <section aria-labelledby="settings">
        <h2 id="settings">${words.settings.title}</h2>
        ${settings.draw()}
      </section>
      ${
        person.isAdmin
          ? html`<section aria-labelledby="going">
              <h2 id="going">${words.status}</h2>
              ${status.draw()}
            </section>`
          : nothing
      }
    `,
  };
}
