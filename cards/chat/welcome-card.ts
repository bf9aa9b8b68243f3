import type { Language } from '../../bot/register/schema.ts';
import { type Card, createCard } from '../card.ts';
import { buttonColumn } from '../parts/actions.ts';
import { type Element, paragraph, partTitle, run, title } from '../parts/elements.ts';
import { shorten } from '../parts/escape.ts';
import { textIn } from '../text/text-in.ts';

interface Installation {
  readonly scope: 'personal' | 'team' | 'groupChat';
  /** The name of the person who added the bot, as Teams gives it. */
  readonly installedBy?: string | undefined;
}

const longestName = 80;

/** What a new reader sees once: what it does, how to ask, and what it keeps. */
export function welcomeCard(language: Language, { scope, installedBy }: Installation): Card {
  const { welcome, examples } = textIn(language);
  const by: Element[] = installedBy
    ? [
        paragraph([run(welcome.installedBy(shorten(installedBy, longestName)), { isSubtle: true })], {
          spacing: 'None',
        }),
      ]
    : [];
  return createCard({
    language,
    summary: `${welcome.title}. ${welcome.ask[scope]}`,
    speech: [`${welcome.title}.`, welcome.does, welcome.register, welcome.ask[scope]].join(' '),
    body: [
      title(welcome.title),
      ...by,
      paragraph([run(welcome.does)]),
      paragraph([run(welcome.register)]),
      paragraph([run(welcome.ask[scope]), run(welcome.help)]),
      partTitle(welcome.tryOne),
      ...buttonColumn(examples),
      partTitle(welcome.kept, { separator: true, spacing: 'Large' }),
      paragraph([run(welcome.keeps)], { spacing: 'Small' }),
    ],
  });
}
