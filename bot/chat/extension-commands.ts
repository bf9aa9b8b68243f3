/** The message extension's commands, by the ids that they have in the manifest too. */
export const searchCommandId = 'search';
export const askAboutMessageCommandId = 'askAboutMessage';
/** The one parameter of the search command. */
export const searchParameter = 'query';
