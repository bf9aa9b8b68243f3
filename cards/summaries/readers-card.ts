import type { Language } from '../../bot/register/schema.ts';
import { type Card, createCard } from '../card.ts';
import { linkButton } from '../parts/actions.ts';
import { paragraph, run, title } from '../parts/elements.ts';
import { shorten } from '../parts/escape.ts';
import { fold } from '../parts/fold.ts';
import { writeNames } from '../text/chosen-channels.ts';
import { summaryReplies } from '../text/summary-replies.ts';
import { tableFilesText } from '../text/table-files.ts';
import { textIn } from '../text/text-in.ts';

/** A card has room for no more; all of them are in the file. */
const mostNames = 100;
const longestName = 80;
/** The others are there after a click. */
const fewNames = 12;

/** Who read a post, for those who may know, with all of it in a file. */
export function readersCard(
  language: Language,
  { code, names, url }: { code: string; names: readonly string[]; url: string },
): Card {
  const text = tableFilesText[language];
  const shown = names.slice(0, mostNames).map((name) => shorten(name, longestName));
  const more = names.length - shown.length;
  const says = summaryReplies[language].readers(code, shown);
  const all = textIn(language).all(shown.length);
  return createCard({
    language,
    summary: shorten(says, 160),
    body: [
      title(text.readers.title(code)),
      paragraph([run(summaryReplies[language].readers(code, [writeNames(language, shown, fewNames)]))]),
      ...(shown.length > fewNames ? fold('all', all, [paragraph([run(shown.join(', '))])]) : []),
      ...(more > 0 ? [paragraph([run(text.readers.more(more))])] : []),
      paragraph([run(text.says, { isSubtle: true })]),
    ],
    actions: [linkButton(text.open, url)],
  });
}
