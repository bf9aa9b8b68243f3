import type { InvokeResponse, MessagingExtensionAttachment } from 'botbuilder';
import { answerCard } from '../../../cards/answers/answer-card.ts';
import { saidCard } from '../../../cards/answers/said-card.ts';
import { previewSaid, type SearchPreview, searchPreview } from '../../../cards/answers/search-preview.ts';
import type { Found, Said } from '../../wording/answer-types.ts';
import { writeDate } from '../../wording/dates.ts';
import { attachCard } from '../outbound/draw-message.ts';

const thumbnailType = 'application/vnd.microsoft.card.thumbnail';

/** What Teams gets for a request that it would not send. */
export function badRequest(message: string): InvokeResponse {
  return { status: 400, body: { message } };
}

/** Cards to choose from, or the one that goes into the person's message. */
export function cardList(attachments: readonly MessagingExtensionAttachment[]): InvokeResponse {
  return { status: 200, body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } } };
}

/** An answer for a message that others receive: complete, with the day on which it was worked out. */
export function attachAnswer(
  found: Found,
  { today, preview = searchPreview(found) }: { today: Temporal.PlainDate; preview?: SearchPreview },
): MessagingExtensionAttachment {
  const countedOn = writeDate(today, found.language);
  return {
    ...attachCard(answerCard(found, { countedOn })),
    preview: { contentType: thumbnailType, content: preview },
  };
}

/** Another form of an answer, such as its sources, for a message that others receive. */
export function attachSaid(said: Said, today: Temporal.PlainDate): MessagingExtensionAttachment {
  const countedOn = writeDate(today, said.language);
  return {
    ...attachCard(saidCard(said, { countedOn })),
    preview: { contentType: thumbnailType, content: previewSaid(said) },
  };
}
