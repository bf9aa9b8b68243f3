import { z } from 'zod';
import { dialogTexts } from '../../cards/text/dialogs.ts';
import { languageOf } from '../chat/language-of.ts';
import type { Database } from '../store/database.ts';
import type { TabParts } from '../wording/tab-links.ts';
import type { Reply } from './reply.ts';
import type { Turn } from './turn.ts';

const asked = z.looseObject({
  data: z.looseObject({
    dialog: z.looseObject({ part: z.enum(['milestone', 'summary']), entry: z.string().max(100).catch('') }),
  }),
});

/** Opens the form of a card in a dialog. Whoever uses it signs in there, and is asked again whether they may. */
export async function openDialog(
  { person, place }: Turn,
  value: unknown,
  { db, tabLinks }: TabParts & { readonly db: Database },
): Promise<Reply> {
  const language = await languageOf(person, { db });
  const texts = dialogTexts[language];
  const read = asked.safeParse(value).data?.data.dialog;
  if (!read || !tabLinks?.dialogUrl) return { dialog: { kind: 'text', text: texts.notHere } };
  const { part, entry } = read;
  const shared = place.scope === 'personal' ? '' : place.id;
  const url = `${tabLinks.dialogUrl}?${new URLSearchParams({ part, entry, language, place: shared })}`;
  return { dialog: { kind: 'page', title: texts.titles[part], url } };
}
