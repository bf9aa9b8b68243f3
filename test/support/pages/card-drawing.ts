import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Context } from 'mocha';
import { type Browser, chromium, type Page } from 'playwright-core';
import { defineBadge } from '../../../bot/tab/cards/define-badge.ts';
import { type Theme, teamsFont, teamsHostConfig, themeColours } from '../../../bot/tab/cards/host-config.ts';
import type { Card } from '../../../cards/card.ts';

export interface CardToDraw {
  readonly heading: string;
  readonly card: Card;
  readonly above?: string;
  readonly theme: Theme;
  /** In CSS pixels: 320 is a small phone. */
  readonly width: number;
}

const themes = ['light', 'dark', 'contrast'] as const satisfies Theme[];

const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** How to get a Chromium, where there is none. */
export function adviceOnChromium(): string | undefined {
  if (existsSync(chromiumPath)) return undefined;
  return `No Chromium at ${chromiumPath}; install it (apt-get install chromium) or set CHROMIUM_PATH.`;
}

/** Skips the test where there is no Chromium; in CI that is a failure. */
export function needsChromium(context: Context): void {
  const advice = adviceOnChromium();
  if (advice === undefined) return;
  if (process.env['CI'] === 'true') throw new Error(advice);
  process.stderr.write(`    skipped: ${advice}\n`);
  context.skip();
}

export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** Shows a page; an error in one of its scripts is thrown here. */
export async function showPage(browser: Browser, html: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.setContent(html, { timeout: 120_000 });
  if (errors[0] !== undefined) throw new Error('a card could not be drawn', { cause: errors[0] });
  return page;
}

/** A page that needs nothing else and draws every card as Teams would. */
export function cardPage(title: string, cards: readonly CardToDraw[]): string {
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${asHtml(title)}</title>
<style>${library('adaptivecards/dist/adaptivecards.css')}${pageStyle()}</style></head>
<body><main><h1>${asHtml(title)}</h1><div id="cards"></div></main>
<script>${library('adaptivecards/dist/adaptivecards.min.js')}</script>
<script>${library('markdown-it/browser')}</script>
<script>(${defineBadge.toString()})(AdaptiveCards)</script>
<script>${drawScript()}(${inScript(cards)})</script>
</body></html>`;
}

/** A script that is a function, which draws cards at the end of the page. */
export function drawScript(): string {
  const hostConfigs = Object.fromEntries(themes.map((theme) => [theme, teamsHostConfig(theme)]));
  return `((cards) => (${draw.toString()})(cards, ${inScript(hostConfigs)}))`;
}

function library(name: string): string {
  const path = createRequire(import.meta.url).resolve(name);
  return readFileSync(path, 'utf8')
    .replace(/<\/script/g, '<\\/script')
    .replace(/\/\/# sourceMappingURL=.*/g, '');
}

export function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

interface BrowserLibraries {
  readonly AdaptiveCards: typeof import('adaptivecards');
  readonly markdownit: typeof import('markdown-it').default;
}

/** Runs in the browser. */
function draw(cards: readonly CardToDraw[], hostConfigs: Record<Theme, Record<string, unknown>>): void {
  const { AdaptiveCards, markdownit } = globalThis as unknown as BrowserLibraries;
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownit().render(text);
    result.didProcess = true;
  };
  // The parser's global expression for `lang` goes on where the last one ended: every other one fails.
  const { langProperty } = AdaptiveCards.CardElement;
  Object.assign(langProperty, { regEx: new RegExp(langProperty.regEx ?? '', 'i') });
  const add = (parent: HTMLElement, tag: string, className: string, text = ''): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return parent.appendChild(element);
  };
  const page = document.getElementById('cards') ?? document.body;
  cards.forEach(({ card, heading, above, theme, width }) => {
    const index = page.childElementCount;
    const section = add(page, 'section', `message ${theme}`);
    section.style.width = `${width}px`;
    section.lang = card.lang;
    add(section, 'h2', 'name', heading);
    if (above !== undefined) add(section, 'p', 'above', above);
    const drawn = new AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = new AdaptiveCards.HostConfig(hostConfigs[theme]);
    // One page holds a card many times: an id must stay unique in it.
    const ids = [...JSON.stringify(card).matchAll(/"targetElements":\["([^"]+)"\]/g)].map(([, id]) => `"${id}"`);
    const own = (text: string, id: string) => text.replaceAll(id, `${id.slice(0, -1)}-${index}"`);
    // The library knows one picture for all themes; Teams takes the theme's own.
    const inTheme = (_: string, value: unknown) => {
      const { themedUrls } = Object(value) as { themedUrls?: readonly { theme: string; url: string }[] };
      const own = themedUrls?.find((one) => one.theme.toLowerCase() === theme);
      return own ? { ...Object(value), url: own.url } : value;
    };
    drawn.parse(JSON.parse([...new Set(ids)].reduce(own, JSON.stringify(card)), inTheme));
    const element = drawn.render();
    if (element !== undefined) add(section, 'div', 'card').append(element);
  });
}

/** Fluent's tints: as Teams draws them. */
const tints = {
  light: {
    informative: '#ebebeb #424242',
    accent: '#e8ebfa #3d3e78',
    good: '#f1faf1 #0e700e',
    warning: '#fdf6f3 #8a3707',
    attention: '#fdf3f4 #960b18',
  },
  dark: {
    informative: '#3d3d3d #ffffff',
    accent: '#2f2f4a #dce0fa',
    good: '#052505 #9fd89f',
    warning: '#411200 #fdcfb4',
    attention: '#3f1011 #eeacb2',
  },
  contrast: Object.fromEntries(
    ['informative', 'accent', 'good', 'warning', 'attention'].map((look) => [look, '#000000 #ffffff']),
  ),
};
const badgeStyles = Object.entries(tints)
  .flatMap(([theme, looks]) =>
    Object.entries(looks).map(([look, pair]) => {
      const [background, text] = pair.split(' ');
      return `.${theme} .badge[data-look='${look}'] { background: ${background}; color: ${text} }`;
    }),
  )
  .join('\n');

function pageStyle(): string {
  const themed = themes.map((theme) => {
    const colours = themeColours(theme);
    return `.${theme} { background: ${colours.window}; color: ${colours.text} }
.${theme} .name { color: ${colours.subtle} }
.${theme} .card { background: ${colours.background}; border: 1px solid ${colours.line} }
.${theme} .card a { color: ${colours.accent}; text-decoration: underline }
.${theme} .ac-pushButton.style-positive { background: ${colours.brand}; color: ${colours.onBrand}; border-color: ${colours.brand} }
.${theme} .ac-pushButton:not(.style-positive) { background: ${colours.background}; color: ${colours.text}; border: 1px solid ${colours.edge} }`;
  });
  return `${themed.join('\n')}
.badge { display: inline-block; padding: 1px 8px; border-radius: 4px; border: 1px solid; font-weight: 600 }
${badgeStyles}
.ac-selectable { cursor: pointer }
body { margin: 0; font: 14px/20px ${teamsFont} }
h1 { font-size: 20px; margin: 16px }
#cards { display: flex; flex-wrap: wrap; align-items: flex-start }
.message { box-sizing: border-box; padding: 12px }
.name { font-size: 12px; line-height: 16px; font-weight: 400; margin: 0 0 8px }
.above { margin: 0 0 8px }
.card { border-radius: 4px; overflow: hidden }
.card p { margin: 0 }
.ac-actionSet { flex-wrap: wrap; gap: 8px }
.ac-actionSet > :not(button) { display: none }
.ac-pushButton.expandable::after { content: none }
.ac-pushButton { font: 600 14px/20px ${teamsFont}; border-radius: 4px; padding: 5px 12px; text-align: left; white-space: normal }
.ac-pushButton div { white-space: normal !important }`;
}
