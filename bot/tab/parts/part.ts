import type { TemplateResult } from 'lit';
import type { PersonView } from '../../http/pages/view.ts';
import type { Language } from '../../register/schema.ts';
import type { ChangeSubject } from '../../store/change-subjects.ts';
import type { CardThread } from '../cards/card-thread.ts';
import type { Dialog, Host } from '../host/host.ts';
import type { Server } from '../server.ts';
import type { PageText } from '../text.ts';

/** What a part of the page is given. */
export interface PartParts {
  readonly host: Host;
  readonly server: Server;
  readonly person: PersonView;
  readonly language: Language;
  readonly text: PageText;
  readonly redraw: () => void;
  /** The entry of the part that is shown; empty: none. */
  readonly entry: () => string;
  readonly go: (entry: string) => void;
  readonly copyLink: (label: string) => void;
  readonly openDialog: (dialog: Dialog) => void;
  /** Cards about the channel or group chat that the tab is in, or in the person's own name. */
  readonly createThread: (where: 'here' | 'own') => CardThread;
}

/** One part of the page. */
export interface PagePart {
  /** What it shows of; it is loaded anew where that changes. */
  readonly subjects: readonly ChangeSubject[];
  load(): Promise<void>;
  /** Shows what `entry` now names; a part without entries has none. */
  readonly showEntry?: () => void;
  draw(): TemplateResult;
}
