import { html } from 'lit';
import { drawButton } from '../fluent/button.ts';
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
        <fluent-text-input name="question" autocomplete="off" maxlength="1000" required>${words.label}</fluent-text-input>
        ${drawButton({ says: words.send, icon: 'send', isMain: true, submits: true, isBusy })}
      </form>
      <p class="buttons">
        ${words.examples.map((example) => drawButton({ says: example, onClick: () => void send(example) }))}
      </p>
    `,
  };
}
