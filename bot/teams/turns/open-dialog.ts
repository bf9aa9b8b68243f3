import type { InvokeResponse, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { dialogTexts } from '../../../cards/text/dialogs.ts';
import type { Database } from '../../store/database.ts';
import type { TabParts } from '../../wording/tab-links.ts';
import { readChannelId, readScope } from '../inbound/conversation.ts';
import { languageOf } from '../inbound/language-of.ts';

const asked = z.looseObject({
  data: z.looseObject({
    dialog: z.looseObject({ part: z.enum(['milestone', 'summary']), entry: z.string().max(100).catch('') }),
  }),
});
/** CSS pixels, as far as the client has them. */
const size = { width: 600, height: 640 };

/** Opens the form of a card in a dialog. Whoever uses it signs in there, and is asked again whether they may. */
export async function openDialog(
  context: TurnContext,
  value: unknown,
  { db, tabLinks }: TabParts & { readonly db: Database },
): Promise<InvokeResponse> {
  const language = await languageOf(context, { db });
  const texts = dialogTexts[language];
  const read = asked.safeParse(value).data?.data.dialog;
  if (!read || !tabLinks?.dialogUrl) return task({ type: 'message', value: texts.notHere });
  const { part, entry } = read;
  const { activity } = context;
  const place = readScope(activity) === 'personal' ? '' : readChannelId(activity);
  const url = `${tabLinks.dialogUrl}?${new URLSearchParams({ part, entry, language, place })}`;
  return task({ type: 'continue', value: { title: texts.titles[part], url, fallbackUrl: url, ...size } });
}

function task(answer: object): InvokeResponse {
  return { status: 200, body: { task: answer } };
}
