import type { ChangeSubject } from '../../store/change-subjects.ts';
import type { OpenDatabase } from '../../store/database.ts';

/** What pages hear of changes, whoever made them and through which instance. */
export interface Live {
  /** @returns what ends it */
  subscribe(onChange: (subjects: readonly ChangeSubject[]) => void): () => void;
  stop(): Promise<void>;
}

/** A change is told within this, so that what is written in one go is told once. */
const soonMs = 150;
/** While much changes, as when thousands are reminded, it is told this often and no more. */
const atMostEveryMs = 2000;

export async function openLive({ listen }: Pick<OpenDatabase, 'listen'>): Promise<Live> {
  const subscribers = new Set<(subjects: readonly ChangeSubject[]) => void>();
  const waiting = new Set<ChangeSubject>();
  let timer: NodeJS.Timeout | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = () => {
    timer = undefined;
    toldAt = performance.now();
    const subjects = [...waiting];
    waiting.clear();
    for (const onChange of subscribers) onChange(subjects);
  };
  const stopListening = await listen((subject) => {
    waiting.add(subject);
    timer ??= setTimeout(tell, Math.max(soonMs, toldAt + atMostEveryMs - performance.now()));
  });
  return {
    subscribe(onChange) {
      subscribers.add(onChange);
      return () => void subscribers.delete(onChange);
    },
    async stop() {
      clearTimeout(timer);
      await stopListening();
    },
  };
}
