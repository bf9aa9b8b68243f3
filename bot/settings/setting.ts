import { z } from 'zod';

export const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A text that passes `isRight`; otherwise the fault says the name, the value and what is expected. */
export function setting(name: string, isRight: (value: string) => boolean, expected: string) {
  return z.string().refine(isRight, { error: ({ input }) => `${name} is ${JSON.stringify(input)}; ${expected}` });
}
