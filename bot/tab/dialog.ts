import { html, render } from 'lit';
import { createCardThread } from './cards/card-thread.ts';
import { askForForm, readDialogQuery, titleOf } from './dialog-page.ts';
import { explain } from './explain.ts';
import { drawButton } from './fluent/button.ts';
import { leadToFirstField } from './follow-focus.ts';
import { createServer } from './server.ts';
import { startPage } from './start-page.ts';
import { pageTexts } from './text.ts';

/** A form in a dialog of Teams, opened from a card in the chat or from the tab. */
void startPage(async (host, root, search) => {
  const query = readDialogQuery(search);
  const text = pageTexts[query.language];
  const server = createServer(host);
  let { theme } = host;
  let isLed = false;
  const thread = createCardThread({
    turn: (deed) => server.turn(query.language, deed, query.place),
    theme: () => theme,
    redraw: () => redraw(),
    explain: (error) => explain(error, text),
    notDrawn: text.notDrawn,
  });
  const close = async () => (await import('./host/teams-host.ts')).closeDialog();
  const redraw = () => {
    document.documentElement.lang = query.language;
    document.documentElement.dataset['theme'] = theme;
    render(
      html`<main class="in-dialog">
        <h1 class="unseen">${titleOf(query, text)}</h1>
        ${thread.draw()}
        ${host.isTeams ? html`<p class="buttons">${drawButton({ says: text.close, onClick: () => void close() })}</p>` : ''}
      </main>`,
      root,
    );
    if (!isLed) isLed = leadToFirstField(root);
  };
  host.onTheme((next) => {
    theme = next;
    redraw();
  });
  redraw();
  await askForForm(thread, query, text);
  host.ready();
});
