import { html } from 'lit';
import type { ViewSource } from '../../http/pages/view.ts';
import type { PageText } from '../text.ts';

/** Sources, each link with where it leads. */
export function sourceLinks(sources: readonly ViewSource[], text: PageText) {
  return sources.map(({ name, detail, url }) => {
    const says = detail ? `${name} (${detail})` : name;
    return url
      ? html`<a class="source" href=${url} target="_blank" rel="noopener noreferrer"
          >${says} <small>${text.opens(new URL(url).host)}</small></a
        >`
      : html`<span class="source">${says}</span>`;
  });
}
