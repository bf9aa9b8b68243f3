import { type Theme as Tokens, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/tokens';
import type { Plugin } from 'vite';

const file = 'teams-themes.css';
/** Fluent's own, but for Linux, where it names no letters as wide as those of Teams. */
const fontFamilyBase = "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";

/**
 * Gives the pages `teams-themes.css`: Teams' own themes as custom properties, as Fluent's elements read them. A style sheet
 * costs no script, is there before it, and serves the pages that have none.
 */
export function teamsThemes(): Plugin {
  return {
    name: 'teams-themes',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith(`/${file}`) ? `\0/${file}` : undefined),
    load: (id) => (id === `\0/${file}` ? writeThemes() : undefined),
  };
}

/** Until the host has said which theme it has, and outside Teams, it is the browser's. */
function writeThemes(): string {
  return [
    `:root { ${declare({ ...teamsLightTheme, fontFamilyBase })} color-scheme: light }`,
    `:root[data-theme='dark'] { ${declareOther(teamsDarkTheme)} color-scheme: dark }`,
    `:root[data-theme='contrast'] { ${declareOther(teamsHighContrastTheme)} color-scheme: dark }`,
    `@media (prefers-color-scheme: dark) { :root:not([data-theme]) { ${declareOther(teamsDarkTheme)} color-scheme: dark } }`,
  ].join('\n');
}

function declare(tokens: Partial<Tokens>): string {
  return Object.entries(tokens)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');
}

/** What differs from the light theme: sizes, distances and curves are the same in all. */
function declareOther(theme: Tokens): string {
  const names = Object.keys(theme) as (keyof Tokens)[];
  return declare(
    Object.fromEntries(
      names.filter((name) => theme[name] !== teamsLightTheme[name]).map((name) => [name, theme[name]]),
    ),
  );
}
