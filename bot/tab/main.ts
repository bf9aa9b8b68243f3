import { html, nothing } from 'lit';
import type { Host } from './host/host.ts';
import { listenForChanges } from './listen-for-changes.ts';
import { openPage } from './page.ts';
import { createServer } from './server.ts';
import { startPage } from './start-page.ts';
import { pageTexts } from './text.ts';

void startPage(async (host, root) => {
  const top = host.isTeams ? nothing : await drawTestPeople(host);
  const server = createServer(host);
  const person = await server.readPerson();
  const page = openPage(root, { host, server, person, top });
  listenForChanges({
    host,
    onChange: (subjects) => page.reload(subjects),
    onConnection: (isThere) => page.showConnection(isThere),
  });
});

/** Outside Teams nobody is signed in: the page says so, and as whom it shows what it shows. */
async function drawTestPeople({ language }: Host) {
  const { listTestPeople, chooseTestPerson } = await import('./host/browser-host.ts');
  const { people, current } = await listTestPeople();
  if (people.length === 0) return nothing;
  const text = pageTexts[language];
  const choose = (event: Event) => chooseTestPerson((event.target as HTMLSelectElement).value);
  return html`<div class="test-person">
    <p>${text.testSays}</p>
    <label
      >${text.testPerson}
      <select @change=${choose}>
        ${people.map(({ id, name }) => html`<option value=${id} ?selected=${id === current}>${name}</option>`)}
      </select>
    </label>
  </div>`;
}
