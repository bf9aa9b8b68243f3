/** Who may import whom: see bot/DESIGN.md. */
const rule = (name, from, to) => ({ name, severity: 'error', from, to });
module.exports = {
  forbidden: [
    rule('no-circular', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule(
      'register-imports-nothing-of-ours',
      { path: '^bot/register/' },
      { path: '^(bot|cards)/', pathNot: '^bot/register/' },
    ),
    rule('answers-are-pure', { path: '^bot/answers/' }, { path: '^(bot|cards)/', pathNot: '^bot/(answers|register)/' }),
    rule(
      'cards-are-pure',
      { path: '^cards/' },
      { path: '^bot/', pathNot: '^bot/(register/schema|answers/outcome)\\.ts$' },
    ),
    rule(
      'only-teams-knows-botbuilder',
      { path: '^(bot|cards)/', pathNot: '^bot/teams/' },
      { path: 'node_modules/(botbuilder|botframework|@azure/msal-node)' },
    ),
    rule(
      'only-store-knows-sql',
      { path: '^(bot|cards)/', pathNot: '^bot/store/' },
      { path: 'node_modules/(kysely|pg|@electric-sql)/' },
    ),
    rule(
      'store-imports-types',
      { path: '^bot/store/' },
      { path: '^(bot|cards)/', pathNot: '^bot/(store|register/schema|answers/outcome)' },
    ),
    rule(
      'manifest-imports-what-it-tells-of',
      { path: '^manifest/' },
      {
        path: '^bot/',
        pathNot: '^bot/(command-line|config|setting|register/schema|teams/(command-titles|extension-commands))\\.ts$',
      },
    ),
    rule(
      'only-doctor-builds-the-manifest',
      { path: '^(bot|cards)/', pathNot: '^bot/(doctor\\.ts$|checks/)' },
      { path: '^manifest/', pathNot: '^manifest/routes\\.ts$' },
    ),
    // What runs in a browser takes types from the rest, and of its code next to nothing.
    rule(
      'pages-in-a-browser-take-types',
      { path: '^bot/tab/' },
      {
        path: '^(bot|cards|manifest)/',
        pathNot: '^bot/(tab/|store/change-subjects\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'the-bot-does-not-run-in-a-browser',
      { path: '^(bot|cards|manifest)/', pathNot: '^bot/tab/' },
      { path: '^bot/tab/' },
    ),
    rule(
      'what-runs-does-not-learn',
      { path: '^(bot|cards|manifest)/', pathNot: '^bot/(learn/|check-register)' },
      { path: '^bot/learn/' },
    ),
    rule(
      'nobody-imports-main',
      {},
      { path: '^(bot/(main|ask|list-reminders|check-register|doctor|backup|restore)|manifest/build)\\.ts$' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^bot/tab/dist/' },
  },
};
