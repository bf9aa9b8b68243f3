import { setTimeout as after } from 'node:timers/promises';

const persistsForMs = [500, 1000, 2000, 4000, 8000];

/** What Teams has taken must be written down: a database that is gone for a moment would make it come twice. */
export async function persist(write: () => Promise<void>): Promise<void> {
  for (const ms of persistsForMs) {
    try {
      return await write();
    } catch {
      await after(ms);
    }
  }
  return write();
}
