import type { Theme } from '../cards/host-config.ts';
import { type Host, readLanguage } from './host.ts';

const chosen = 'test-person';

/** The page by itself, as a test person: for trying out, and only where the bot lets anybody in. */
export async function connectBrowser(search: URLSearchParams): Promise<Host> {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(forced-colors: active)');
  const wanted = search.get('theme');
  const theme = (): Theme => {
    if (wanted === 'light' || wanted === 'dark' || wanted === 'contrast') return wanted;
    if (contrast.matches) return 'contrast';
    return dark.matches ? 'dark' : 'light';
  };
  return {
    isTeams: false,
    language: readLanguage(search.get('language')) ?? readLanguage(navigator.language) ?? 'nl',
    theme: theme(),
    place: search.get('place') ?? undefined,
    subPage: location.hash.slice(1) || (search.get('part') ?? ''),
    onTheme: (change) => {
      for (const query of [dark, contrast]) query.addEventListener('change', () => change(theme()));
    },
    headers: async () => ({ 'Test-Person': localStorage.getItem(chosen) ?? '' }),
    openDialog: undefined,
    async shareLink({ subPage }) {
      await navigator.clipboard.writeText(`${location.origin}${location.pathname}${location.search}#${subPage}`);
      return true;
    },
    ready: () => undefined,
  };
}

export interface TestPerson {
  readonly id: string;
  readonly name: string;
}

/** Who can be chosen, and who is; the first where nobody was. Empty where nobody can be. */
export async function listTestPeople(): Promise<{ people: readonly TestPerson[]; current: string }> {
  const response = await fetch('/tab/api/people');
  const { people } = (await response.json()) as { people: readonly TestPerson[] };
  const kept = localStorage.getItem(chosen);
  const current = people.find(({ id }) => id === kept)?.id ?? people[0]?.id ?? '';
  localStorage.setItem(chosen, current);
  return { people, current };
}

export function chooseTestPerson(id: string): void {
  localStorage.setItem(chosen, id);
  location.reload();
}
