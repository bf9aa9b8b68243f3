import { html } from 'lit';
import type { PagePart, PartParts } from './part.ts';

/** Questions, with the answers that the chat gives. */
export function createAsk(parts: PartParts): PagePart {
  const { text, redraw } = parts;
  const words = text.ask;
  const thread = parts.createThread('own');
  let isBusy = false;
  const send = async (question: string) => {
    if (isBusy || question === '') return;
    isBusy = true;
    redraw();
    await thread.ask({ typed: question }, `${words.you}: ${question}`);
    isBusy = false;
    redraw();
    document.querySelector('.thread > li:last-child')?.scrollIntoView({ block: 'nearest' });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const form = event.target as HTMLFormElement;
    const question = String(new FormData(form).get('question')).trim();
    form.reset();
    void send(question);
  };
  return {
    subjects: [],
    load: async () => redraw(),
    draw: () => html`
      <p class="says">${words.says}</p>
      <div aria-live="polite">${thread.draw()}</div>
      <form class="ask" @submit=${submit}>
        <label for="question">${words.label}</label>
        <input id="question" name="question" type="text" autocomplete="off" maxlength="1000" required />
        <button type="submit" class="main" aria-disabled=${isBusy ? 'true' : 'false'}>${words.send}</button>
      </form>
      <p class="buttons">
        ${words.examples.map((example) => html`<button type="button" @click=${() => void send(example)}>${example}</button>`)}
      </p>
    `,
  };
}
