/**
 * The addresses that the app package promises on BOT_DOMAIN, and the names in links to them. Once an organisation has
 * the package, they can't be changed without a new one.
 */
export const routes = {
  /** The personal tab. */
  tab: '/tab/',
  /** The page that asks what a channel's or chat's tab shows. */
  configuration: '/tab/configure',
  /** Who made the app and where help is; Teams shows it to whoever is about to add the app, without signing in. */
  about: '/tab/about',
  /** What is kept of people, how long and why; likewise. */
  privacy: '/tab/privacy',
  /** Under which terms it may be used; likewise. */
  terms: '/tab/terms',
} as const;

/** The personal tab in a deep link: `https://teams.microsoft.com/l/entity/<MICROSOFT_APP_ID>/<this>`. */
export const tabEntityId = 'defender';
