import { html, nothing, render } from 'lit';
import { connectHost } from './connect-host.ts';
import { explain } from './explain.ts';
import { type Host, readLanguage } from './host.ts';
import { listenForChanges } from './live.ts';
import { openPage } from './page.ts';
import { createServer } from './server.ts';
import { pageTexts } from './text.ts';

const root = document.getElementById('page');
if (root) void start(root, new URLSearchParams(location.search));

async function start(root: HTMLElement, search: URLSearchParams): Promise<void> {
  let text = pageTexts[readLanguage(navigator.language) ?? 'nl'];
  render(html`<main><p role="status">${text.loading}</p></main>`, root);
  try {
    const host = await connectHost(search);
    document.documentElement.dataset['theme'] = host.theme;
    text = pageTexts[host.language];
    await openWith(host, root).catch((error: unknown) => {
      host.ready();
      throw error;
    });
  } catch (error) {
    const again = () => location.reload();
    render(
      html`<main>
        <p role="alert" class="notice warning">${explain(error, text)}</p>
        <button type="button" @click=${again}>${text.again}</button>
      </main>`,
      root,
    );
  }
}

async function openWith(host: Host, root: HTMLElement): Promise<void> {
  const top = host.isTeams ? nothing : await drawTestPeople(host);
  const server = createServer(host);
  const person = await server.readPerson();
  const page = openPage(root, { host, server, person, top });
  listenForChanges({
    host,
    onChange: (subjects) => page.reload(subjects),
    onConnection: (isThere) => page.showConnection(isThere),
  });
}

/** Outside Teams nobody is signed in: the page says so, and as whom it shows what it shows. */
async function drawTestPeople({ language }: Host) {
  const { listTestPeople, chooseTestPerson } = await import('./browser-host.ts');
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
