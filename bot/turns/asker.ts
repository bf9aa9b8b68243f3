import type { Asker } from '../store/answers/answers.ts';
import type { Turn } from './turn.ts';

/** Whose context a question is asked in: of the thread, of the place that is kept, and of the person. */
export function askerOf({
  thread,
  place,
  person,
}: Pick<Turn, 'thread' | 'place'> & { readonly person: { readonly personId: string } }): Asker {
  return {
    conversationId: thread,
    channelId: place.id,
    personId: person.personId,
    serviceUrl: place.serviceUrl,
    language: place.language,
  };
}
