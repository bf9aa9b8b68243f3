import type { InvokeResponse, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { searchPreview } from '../../../cards/answers/search-preview.ts';
import { extensionTexts } from '../../../cards/text/extension.ts';
import { type Marking, markFound } from '../../answers/mark-sources.ts';
import { type SearchResult, search } from '../../answers/search/search.ts';
import type { SearchIndex } from '../../answers/search/search-index.ts';
import { searchCommandId, searchParameter } from '../../chat/extension-commands.ts';
import { preferredLanguageOf } from '../../chat/language-of.ts';
import type { Clock } from '../../clock.ts';
import type { SourceReadings } from '../../register/reread.ts';
import type { Database } from '../../store/database.ts';
import { cleanText } from '../../wording/clean-text.ts';
import { readSpeaker } from '../inbound/conversation.ts';
import { attachAnswer, badRequest, cardList } from './invoke-responses.ts';

export interface ExtensionParts {
  readonly searchIndex: SearchIndex;
  readonly db: Database;
  readonly clock: Clock;
  /** What was found by who read the register's sources again. */
  readonly readings: () => Promise<SourceReadings>;
}

/** What a client shows at once at most. */
const mostShown = 25;

const query = z.looseObject({
  commandId: z.literal(searchCommandId),
  parameters: z
    .array(z.looseObject({ name: z.string(), value: z.string() }))
    .max(10)
    .nullish(),
  queryOptions: z.looseObject({ skip: z.int().min(0).nullish(), count: z.int().min(1).nullish() }).nullish(),
});

/** Answers Teams' search box: cards to choose from, as somebody types; what comes next where nothing is typed yet. */
export async function searchExtension(
  context: TurnContext,
  { searchIndex, db, clock, readings }: ExtensionParts,
): Promise<InvokeResponse> {
  const parsed = query.safeParse(context.activity.value);
  if (!parsed.success) return badRequest(explain(context.activity.value));
  const { parameters, queryOptions } = parsed.data;
  const text = readQueryText(parameters ?? []);
  if (text === undefined) return badRequest(`A search has a parameter ${searchParameter}, or initialRun.`);
  const today = clock().toPlainDate();
  const preferred = await preferredLanguageOf(readSpeaker(context.activity), db);
  const result = search(searchIndex, { text: cleanText(text), preferred, today });
  const skip = queryOptions?.skip ?? 0;
  const count = Math.min(queryOptions?.count ?? mostShown, mostShown);
  if (result.count === 0) return nothing(result);
  const marking = { register: searchIndex.knowledge.register, readings: await readings(), today };
  return page(result, { skip, count, marking });
}

function explain(value: unknown): string {
  const { commandId } = (value ?? {}) as { commandId?: unknown };
  return commandId === searchCommandId
    ? 'The parameters of a search are names with texts; skip is 0 or more, count 1 or more.'
    : `The command ${searchCommandId} is the only one that searches.`;
}

/** Teams asks with `initialRun` before anything is typed. */
function readQueryText(parameters: readonly { name: string; value: string }[]): string | undefined {
  if (parameters.length === 0 || parameters.some(({ name }) => name === 'initialRun')) return '';
  return parameters.find(({ name }) => name === searchParameter)?.value;
}

function nothing({ language, reason }: SearchResult): InvokeResponse {
  const { nothingFound, noSearch } = extensionTexts[language];
  const text = (reason && noSearch[reason]) ?? nothingFound;
  return { status: 200, body: { composeExtension: { type: 'message', text } } };
}

function page(
  { answer, write }: SearchResult,
  { skip, count, marking }: { skip: number; count: number; marking: Marking },
): InvokeResponse {
  const found = write(skip, skip + count);
  return cardList(
    found.map((one) => {
      const marked = markFound(one, marking);
      const preview = searchPreview(marked, { isAnswer: one === answer });
      return attachAnswer(marked, { today: marking.today, preview });
    }),
  );
}
