import type { Language } from '../../register/schema.ts';
import type { Theme } from '../cards/host-config.ts';
import type { DialogQuery } from '../dialog-page.ts';

/** Where the page is shown: in Teams, or by itself in a browser for trying out. */
export interface Host {
  readonly isTeams: boolean;
  readonly language: Language;
  readonly theme: Theme;
  /** The channel or group chat that the tab is in. */
  readonly place: string | undefined;
  /** What a deep link or the tab's settings ask for; empty: nothing. */
  readonly subPage: string;
  onTheme(change: (theme: Theme) => void): void;
  /** The headers that tell who asks. */
  headers(): Promise<Record<string, string>>;
  /** Teams has a dialog of its own; where this is undefined the page shows one. */
  readonly openDialog: ((dialog: Dialog) => Promise<void>) | undefined;
  /** Gives the reader a link to what is shown. True where the page itself is to say that it was copied. */
  shareLink(link: { readonly subPage: string; readonly label: string }): Promise<boolean>;
  /** Tells Teams that what it waits for is there. */
  ready(): void;
}

/** Nobody could be signed in. */
export class SignInError extends Error {}

export interface Dialog extends DialogQuery {
  readonly title: string;
}

export function readLanguage(locale: string | null | undefined): Language | undefined {
  if (!locale) return undefined;
  return locale.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}
