/** Where people and programs sign in. */
export const signInUrl = 'https://login.microsoftonline.com';
