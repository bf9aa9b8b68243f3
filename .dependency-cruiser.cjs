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
      { path: 'node_modules/(botbuilder|botframework)' },
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
    rule('nobody-imports-main', {}, { path: '^bot/(main|ask|list-reminders)\\.ts$' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
