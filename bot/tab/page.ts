import { html, nothing, render } from 'lit';
import type { PersonView } from '../http/pages/view.ts';
import type { ChangeSubject } from '../store/change-subjects.ts';
import { type CardThread, createCardThread } from './cards/card-thread.ts';
import type { Theme } from './cards/host-config.ts';
import { askForForm } from './dialog-page.ts';
import { explain, isNotAllowed } from './explain.ts';
import { drawButton } from './fluent/button.ts';
import { drawIcon } from './fluent/icons.ts';
import { drawNotice } from './fluent/notice.ts';
import type { Dialog, Host } from './host/host.ts';
import { createAsk } from './parts/ask.ts';
import { createMeasures } from './parts/measures.ts';
import type { PagePart, PartParts } from './parts/part.ts';
import { createReminders } from './parts/reminders.ts';
import { createSchedules } from './parts/schedules.ts';
import { createTimeline } from './parts/timeline.ts';
import { type Part, parts as partNames, type Route, readRoute, writeRoute } from './route.ts';
import type { Server } from './server.ts';
import { pageTexts } from './text.ts';

const creators: Record<Part, (parts: PartParts) => PagePart> = {
  timeline: createTimeline,
  measures: createMeasures,
  reminders: createReminders,
  ask: createAsk,
  schedules: createSchedules,
};

export interface Page {
  /** Loads anew what shows something of the subjects. */
  reload(subjects: readonly ChangeSubject[]): void;
  showConnection(isThere: boolean): void;
}

type Dialogue = HTMLElement & { show(): void };

/** The tab: its parts, one of which is shown. `top` is drawn above them. */
export function openPage(
  root: HTMLElement,
  { host, server, person, top }: { host: Host; server: Server; person: PersonView; top: unknown },
): Page {
  const language = person.language ?? host.language;
  const text = pageTexts[language];
  let theme: Theme = host.theme;
  const first: Route = readRoute(host.subPage) ?? { part: 'timeline', entry: '' };
  let route = first;
  let isConnected = true;
  let notice = '';
  const faults = new Map<Part, unknown>();
  const loading = new Map<Part, 'once' | 'again'>();
  let open: { readonly dialog: Dialog; readonly thread: CardThread } | undefined;
  const opened = new Map<Part, PagePart>();

  const redraw = () => render(draw(), root);
  const createThread = (place: string | undefined) =>
    createCardThread({
      turn: (deed) => server.turn(language, deed, place),
      theme: () => theme,
      redraw,
      explain: (error) => explain(error, text),
      notDrawn: text.notDrawn,
    });
  const partOf = (name: Part): PagePart => {
    const known = opened.get(name);
    if (known) return known;
    const made = creators[name]({
      host,
      server,
      person,
      language,
      text,
      redraw,
      entry: () => route.entry,
      go: (entry) => void go({ part: route.part, entry }),
      copyLink: (label) => void copyLink(label),
      openDialog: (dialog) => void openDialog(dialog),
      createThread: (where) => createThread(where === 'here' ? host.place : undefined),
    });
    opened.set(name, made);
    return made;
  };
  /** One at a time, so that what is shown is never older than what was shown before. */
  const load = async (name: Part): Promise<void> => {
    if (loading.has(name)) return void loading.set(name, 'again');
    loading.set(name, 'once');
    try {
      await partOf(name).load();
      faults.delete(name);
    } catch (error) {
      faults.set(name, error);
    }
    const isAgain = loading.get(name) === 'again';
    loading.delete(name);
    redraw();
    if (isAgain) await load(name);
  };
  /** A link can lead to an entry far down, or to one that is not there any more. */
  const bringIntoView = () => {
    if (route.entry === '' || faults.has(route.part)) return;
    const button = root.querySelector<HTMLElement>('main [aria-expanded="true"]');
    button?.focus({ preventScroll: true });
    button?.scrollIntoView();
    if (!button) notice = text.notThere;
    redraw();
  };
  const go = async (next: Route) => {
    const isOther = next.part !== route.part;
    route = next;
    notice = '';
    const address = `#${writeRoute(route)}`;
    if (!host.isTeams && address !== location.hash) history[isOther ? 'pushState' : 'replaceState'](null, '', address);
    redraw();
    if (isOther || faults.has(route.part)) await load(route.part);
    partOf(route.part).showEntry?.();
  };
  const copyLink = async (label: string) => {
    try {
      const isCopied = await host.shareLink({ subPage: writeRoute(route), label });
      notice = isCopied ? text.copied : '';
    } catch {
      notice = text.notCopied;
    }
    redraw();
  };
  const openDialog = async (dialog: Dialog) => {
    if (host.openDialog) return host.openDialog(dialog);
    open = { dialog, thread: createThread(dialog.place) };
    redraw();
    root.querySelector<Dialogue>('fluent-dialog')?.show();
    await askForForm(open.thread, dialog, text);
  };
  const closeDialog = () => {
    open = undefined;
    redraw();
  };
  const onToggle = ({ detail }: CustomEvent<{ readonly newState: string }>) => {
    if (detail.newState === 'closed') closeDialog();
  };
  const drawDialog = ({ dialog, thread }: NonNullable<typeof open>) => html`
    <fluent-dialog aria-label=${dialog.title} @toggle=${onToggle}>
      <fluent-dialog-body>
        <h2 slot="title">${dialog.title}</h2>
        ${thread.draw()}
        <fluent-button role="button" slot="action" @click=${closeDialog}>${text.close}</fluent-button>
      </fluent-dialog-body>
    </fluent-dialog>
  `;
  const drawFault = (error: unknown) => {
    const says = explain(error, text);
    if (isNotAllowed(error)) return drawNotice({ kind: 'info', says, isAlert: true });
    const action = drawButton({ says: text.again, onClick: () => void load(route.part) });
    return drawNotice({ kind: 'warning', says, action, isAlert: true });
  };
  const draw = () => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
    document.title = `${text.parts[route.part]} – ${text.name}`;
    return html`
      ${top}
      <header>
        <nav aria-label=${text.name}>
          ${partNames.map(
            (name) => html`<a
              href="#${name}"
              aria-current=${name === route.part ? 'page' : nothing}
              @click=${(event: Event) => {
                event.preventDefault();
                void go({ part: name, entry: '' });
              }}
              >${drawIcon(name)}${text.parts[name]}</a
            >`,
          )}
        </nav>
      </header>
      <div role="status" class="notices">
        ${isConnected ? nothing : drawNotice({ kind: 'warning', says: text.lost })}
        ${notice ? drawNotice({ kind: 'info', says: notice }) : nothing}
      </div>
      <main>
        <h1>${text.parts[route.part]}</h1>
        ${faults.has(route.part) ? drawFault(faults.get(route.part)) : partOf(route.part).draw()}
      </main>
      <footer>
        ${(['about', 'privacy', 'terms'] as const).map(
          (name) => html`<a href="/tab/${name}#${language}" target="_blank">${text.links[name]}</a>`,
        )}
      </footer>
      ${open ? drawDialog(open) : nothing}
    `;
  };

  host.onTheme((next) => {
    theme = next;
    redraw();
  });
  window.addEventListener('hashchange', () => {
    void go(readRoute(location.hash) ?? first).then(bringIntoView);
  });
  redraw();
  void load(route.part).then(() => {
    bringIntoView();
    host.ready();
  });
  return {
    reload(subjects) {
      const { subjects: shown } = partOf(route.part);
      // Where loading failed, any sign of the bot is a reason to try again.
      if (faults.has(route.part) || shown.some((subject) => subjects.includes(subject))) void load(route.part);
    },
    showConnection(isThere) {
      if (isThere === isConnected) return;
      isConnected = isThere;
      redraw();
    },
  };
}
