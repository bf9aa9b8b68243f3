import { pages } from '@microsoft/teams-js';
import { html, render } from 'lit';
import type { Language } from '../register/schema.ts';
import { type Part, parts } from './route.ts';
import { startPage } from './start-page.ts';
import { pageTexts } from './text.ts';

/** What a tab in a channel or group chat shows: its language and its part. Teams asks it when the tab is added. */
void startPage(async (host, root) => {
  host.onTheme((theme) => {
    document.documentElement.dataset['theme'] = theme;
  });
  let chosen: { language: Language; part: Part } = { language: host.language, part: 'timeline' };
  if (!host.isTeams) {
    render(html`<main><p>${pageTexts[host.language].configure.outside}</p></main>`, root);
    return;
  }
  const choose = (change: Partial<typeof chosen>) => {
    chosen = { ...chosen, ...change };
    draw();
  };
  const draw = () => {
    const text = pageTexts[chosen.language];
    const words = text.configure;
    document.documentElement.lang = chosen.language;
    render(
      html`<main class="in-dialog">
        <h1>${words.title}</h1>
        <label
          >${words.language}
          <select
            @change=${(event: Event) => choose({ language: (event.target as HTMLSelectElement).value as Language })}
          >
            <option value="nl" ?selected=${chosen.language === 'nl'}>Nederlands</option>
            <option value="en" ?selected=${chosen.language === 'en'}>English</option>
          </select>
        </label>
        <fieldset>
          <legend>${words.part}</legend>
          ${parts.map(
            (part) => html`<label class="choice"
              ><input type="radio" name="part" value=${part} ?checked=${chosen.part === part} @change=${() => choose({ part })} />
              ${text.parts[part]}</label
            >`,
          )}
        </fieldset>
        <p>${words.says}</p>
      </main>`,
      root,
    );
  };
  pages.config.registerOnSaveHandler((saving) => {
    const { language, part } = chosen;
    const text = pageTexts[language];
    const query = new URLSearchParams({ language, part });
    pages.config
      .setConfig({
        entityId: `${part}-${language}`,
        contentUrl: `${location.origin}/tab/?${query}`,
        websiteUrl: `${location.origin}/tab/?${query}`,
        suggestedDisplayName: text.parts[part],
      })
      .then(
        () => saving.notifySuccess(),
        () => saving.notifyFailure(text.failed),
      );
  });
  pages.config.setValidityState(true);
  draw();
  host.ready();
});
