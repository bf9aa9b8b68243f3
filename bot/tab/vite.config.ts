import { defineConfig } from 'vite';
import { teamsThemes } from './fluent/teams-themes.ts';

const pages = ['index', 'configure', 'dialog', 'about', 'privacy', 'terms', 'accessibility'];

export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  publicDir: false,
  plugins: [teamsThemes()],
  build: {
    target: 'es2022',
    // What is small stays a file: the pages' policy takes nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: pages.map((page) => `${import.meta.dirname}/${page}.html`),
    },
  },
});
