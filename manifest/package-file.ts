import { join } from 'node:path';

/** Where `npm run package` writes the app package. */
export const packageFile = join(import.meta.dirname, 'build/defender-bot.zip');
