import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SettingsView, ViewTopic } from '../../http/pages/view.ts';
import { explain } from '../explain.ts';
import { drawButton } from '../fluent/button.ts';
import { drawSwitch } from '../fluent/switch.ts';
import { plain } from '../plain.ts';
import type { PartParts } from './part.ts';

export interface Settings {
  load(): Promise<void>;
  draw(): TemplateResult | typeof nothing;
}

/** Days that can be chosen, beside those that somebody typed. */
const offered = [90, 30, 14, 7, 1, 0];
const topics: readonly ViewTopic[] = ['dates', 'measures', 'rest'];

/** What somebody chooses of their reminders. Each choice is what would be typed in the chat, and is answered below. */
export function createSettings({ server, language, text, redraw, createThread }: PartParts): Settings {
  const words = text.reminders.settings;
  const calendar = createThread('own');
  let settings: SettingsView | undefined;
  let says = '';
  let last = Promise.resolve();
  const load = async () => {
    settings = await server.readSettings(language);
  };
  const choose = async (typed: string) => {
    try {
      const { messages } = await server.turn(language, { typed });
      says = messages.map((message) => plain(message.text ?? '')).join(' ');
      // A choice that was refused is shown as it was.
      await load();
    } catch (error) {
      says = explain(error, text);
    }
    redraw();
  };
  // One after another, in the order in which they were made.
  const chooseNext = (typed: string) => {
    last = last.then(() => choose(typed));
  };
  const chooseLead = (days: number, isOn: boolean) => {
    const others = settings?.leads.filter((one) => one !== days) ?? [];
    const leads = isOn ? [...others, days].sort((one, other) => other - one) : others;
    if (leads.length > 0) return chooseNext(text.typed.leads(leads));
    says = words.needsLead;
    redraw();
  };
  const drawLeads = ({ leads }: SettingsView) => {
    const all = [...new Set([...offered, ...leads])].sort((one, other) => other - one);
    return all.map((days) => drawChoice(words.lead(days), leads.includes(days), (isOn) => chooseLead(days, isOn)));
  };
  const drawTopics = ({ topics: chosen }: SettingsView) =>
    chosen.length === 0
      ? nothing
      : html`<fieldset aria-label=${words.follows}>
          ${topics.map((topic) =>
            drawChoice(words.topics[topic], chosen.includes(topic), (isOn) =>
              chooseNext(text.typed.follow(topics.filter((one) => (one === topic ? isOn : chosen.includes(one))))),
            ),
          )}
        </fieldset>`;
  const drawDates = ({ dates }: SettingsView) =>
    dates.length === 0
      ? nothing
      : html`<fieldset>
          <legend>${words.dates}</legend>
          ${dates.map(({ title, written, typed, isOn }) =>
            drawSwitch({
              ...{ says: title, note: written, isOn },
              onChange: (now) => chooseNext(text.typed.remind(typed, now)),
            }),
          )}
        </fieldset>`;
  return {
    load,
    draw: () =>
      settings === undefined
        ? nothing
        : html`<div class="settings">
            ${drawSwitch({
              ...{ says: words.on, isOn: !settings.isOff },
              onChange: (now) => chooseNext(text.typed.switchAll(now)),
            })}
            ${drawSwitch({
              ...{ says: words.follows, isOn: settings.topics.length > 0 },
              onChange: (now) => chooseNext(text.typed.follow(now ? topics : [])),
            })}
            ${drawTopics(settings)}
            <fieldset>
              <legend>${words.leads}</legend>
              ${drawLeads(settings)}
            </fieldset>
            ${drawDates(settings)}
            <p class="status" role="status">${says}</p>
            <h3>${words.calendar}</h3>
            <p class="buttons">
              ${drawButton({ says: words.makeCalendar, onClick: () => void calendar.ask({ typed: text.typed.calendar }) })}
            </p>
            ${calendar.draw()}
          </div>`,
  };
}

function drawChoice(says: string, isChosen: boolean, onChange: (isOn: boolean) => void) {
  return html`<label class="choice"
    ><input
      type="checkbox"
      .checked=${live(isChosen)}
      @change=${({ target }: Event) => onChange((target as HTMLInputElement).checked)}
    />${says}</label
  >`;
}
