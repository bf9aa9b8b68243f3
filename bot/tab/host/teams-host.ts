import { app, authentication, dialog, pages } from '@microsoft/teams-js';
import type { Theme } from '../cards/host-config.ts';
import { writeDialogQuery } from '../dialog-page.ts';
import { type Host, readLanguage, SignInError } from './host.ts';

const themes: Readonly<Record<string, Theme>> = { default: 'light', dark: 'dark', contrast: 'contrast' };

/** The page in Teams; the query is what the tab's settings wrote into its address. */
export async function connectTeams(search: URLSearchParams): Promise<Host> {
  await app.initialize();
  const context = await app.getContext();
  return {
    isTeams: true,
    language: readLanguage(search.get('language')) ?? readLanguage(context.app.locale) ?? 'nl',
    theme: themes[context.app.theme] ?? 'light',
    place: search.get('place') ?? context.channel?.id ?? context.chat?.id,
    subPage: context.page.subPageId || (search.get('part') ?? ''),
    onTheme: (change) => app.registerOnThemeChangeHandler((name) => change(themes[name] ?? 'light')),
    // Teams keeps the token until shortly before it ends.
    headers: async () => ({ Authorization: `Bearer ${await readToken()}` }),
    openDialog: dialog.url.isSupported()
      ? (asked) =>
          new Promise((resolve) => {
            const url = `${location.origin}/tab/dialog?${writeDialogQuery(asked)}`;
            dialog.url.open({ url, title: asked.title, size: { width: 600, height: 640 } }, () => resolve());
          })
      : undefined,
    async shareLink({ subPage, label }) {
      await pages.shareDeepLink({ subPageId: subPage, subPageLabel: label });
      return false;
    },
    ready: () => app.notifySuccess(),
  };
}

async function readToken(): Promise<string> {
  try {
    return await authentication.getAuthToken();
  } catch (cause) {
    throw new SignInError('Teams gave no token', { cause });
  }
}

/** Ends the dialog that this page is in. */
export function closeDialog(): void {
  dialog.url.submit();
}
