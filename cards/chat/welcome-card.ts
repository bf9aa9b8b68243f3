import type { Language } from '../../bot/register/schema.ts';
import { type Card, createCard } from '../card.ts';
import { button, buttonColumn, linkButton } from '../parts/actions.ts';
import { paragraph, run, title } from '../parts/elements.ts';
import { shorten } from '../parts/escape.ts';
import { textIn } from '../text/text-in.ts';

interface Installation {
  readonly scope: 'personal' | 'team' | 'groupChat';
  /** The name of the person who added the bot, as Teams gives it. */
  readonly installedBy?: string | undefined;
  /** The page that says what is kept; undefined where it is not known at which address people reach it. */
  readonly privacyUrl?: string | undefined;
}

const longestName = 80;

/** What a new reader sees once: the three things it does, how to begin, and where to read what is kept. */
export function welcomeCard(language: Language, { scope, installedBy, privacyUrl }: Installation): Card {
  const { welcome, help, examples } = textIn(language);
  const mention = welcome.mention[scope];
  const by = installedBy ? welcome.installedBy(shorten(installedBy, longestName)) : '';
  return createCard({
    language,
    summary: `${welcome.title}. ${welcome.does[0]}`,
    speech: [`${welcome.title}.`, ...welcome.does, mention].join(' ').trim(),
    body: [
      title(welcome.title),
      ...(by === '' ? [] : [paragraph([run(by, { isSubtle: true })], { spacing: 'None' })]),
      ...welcome.does.map((line) => paragraph([run(`• ${line}`)], { spacing: 'Small' })),
      ...(mention === '' ? [] : [paragraph([run(mention, { weight: 'Bolder' })], { spacing: 'Default' })]),
      ...buttonColumn(examples, { spacing: 'Medium' }),
    ],
    actions: [
      button({ label: welcome.more, ask: help.title.toLowerCase() }),
      ...(privacyUrl === undefined ? [] : [linkButton(welcome.privacy, privacyUrl)]),
    ],
  });
}
