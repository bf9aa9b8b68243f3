/** Where `npm run package` writes the app package. */
export const packageFile = new URL('build/defender-bot.zip', import.meta.url);
