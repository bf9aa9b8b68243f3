/** The message extension's commands, by the ids that the app's manifest gives them. */
export const searchCommandId = 'search';
export const askAboutMessageCommandId = 'askAboutMessage';
/** The one parameter of the search command. */
export const searchParameter = 'query';
