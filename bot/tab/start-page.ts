import { html, render } from 'lit';
import './fluent/elements.ts';
import { explain } from './explain.ts';
import { drawButton, drawSkeleton } from './fluent/button.ts';
import { drawNotice } from './fluent/notice.ts';
import { connectHost } from './host/connect-host.ts';
import { type Host, readLanguage } from './host/host.ts';
import { pageTexts } from './text.ts';

/** Runs one of the pages once it is connected with where it is shown; until then, and where anything fails, it says so. */
export async function startPage(
  run: (host: Host, root: HTMLElement, search: URLSearchParams) => Promise<void>,
): Promise<void> {
  const root = document.getElementById('page');
  if (!root) return;
  const search = new URLSearchParams(location.search);
  let text = pageTexts[readLanguage(navigator.language) ?? 'nl'];
  render(html`<main>${drawSkeleton(text.loading)}</main>`, root);
  try {
    const host = await connectHost(search);
    document.documentElement.dataset['theme'] = host.theme;
    text = pageTexts[host.language];
    await run(host, root, search).catch((error: unknown) => {
      host.ready();
      throw error;
    });
  } catch (error) {
    const action = drawButton({ says: text.again, onClick: () => location.reload() });
    render(
      html`<main>${drawNotice({ kind: 'warning', says: explain(error, text), action, isAlert: true })}</main>`,
      root,
    );
  }
}
