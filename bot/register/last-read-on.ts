import type { Register } from './register.ts';

/** The last day on which a source of the register was read: what the register holds is as of then. */
export function lastReadOn({ sources }: Register): Temporal.PlainDate | undefined {
  return [...sources.values()]
    .flatMap(({ read }) => read ?? [])
    .toSorted(Temporal.PlainDate.compare)
    .at(-1);
}
