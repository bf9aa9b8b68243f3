import { describeError, type Log } from '../log.ts';
import { openPlayground, type Playground } from '../playground/playground.ts';

/** The chat client beside the bot; without it the bot goes on. */
export async function chatAt(url: string, log: Log): Promise<Playground | undefined> {
  try {
    const playground = await openPlayground(url);
    console.log(`Chat with it at ${playground.url}`);
    return playground;
  } catch (error) {
    console.error((error as Error).message);
    log.error('Playground not started', describeError(error));
    return undefined;
  }
}
