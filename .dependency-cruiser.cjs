/**
 * Which rooms a room may import; all else is forbidden. A room is a folder of `bot/` (or `cards`, `manifest`), or a file of
 * it where the name goes on: `entra/staff`. Each stands below those that it imports, so that no arrow runs up and none
 * goes round. bot/DESIGN.md says what is in each.
 */
const rooms = {
  clock: [],
  log: [],
  telemetry: [],
  settings: ['clock'],
  register: [],
  wording: ['register'],
  answers: ['register', 'wording'],
  pictures: ['register', 'wording'],
  store: ['register', 'wording'],
  sending: ['register', 'store', 'telemetry'],
  milestones: ['clock', 'register', 'wording', 'store'],
  cards: ['register', 'wording', 'milestones/milestone-form'],
  entra: ['clock', 'log', 'settings', 'store'],
  reminders: ['clock', 'register', 'wording', 'answers', 'store', 'sending', 'milestones', 'cards', 'entra/staff'],
  summaries: ['clock', 'register', 'wording', 'answers', 'store', 'sending', 'milestones', 'cards', 'entra/may-post'],
  rights: ['clock', 'register', 'wording', 'store', 'cards', 'reminders', 'entra/staff'],
  chat: ['register', 'wording', 'store', 'milestones', 'cards', 'reminders', 'summaries', 'rights'],
  turns: [
    ...['clock', 'log', 'telemetry', 'register', 'wording', 'answers', 'pictures', 'store', 'cards', 'milestones'],
    ...['reminders', 'summaries', 'rights', 'chat'],
  ],
  teams: [
    ...['clock', 'log', 'telemetry', 'settings', 'register', 'wording', 'answers', 'pictures', 'store', 'sending'],
    ...['milestones', 'cards', 'entra', 'reminders', 'summaries', 'rights', 'chat', 'turns'],
  ],
  http: [
    ...['clock', 'log', 'settings', 'register', 'wording', 'answers', 'pictures', 'store', 'milestones', 'cards'],
    'entra',
    ...['reminders', 'summaries', 'turns'],
  ],
  tab: [
    ...['register/schema', 'store/change-subjects', 'pictures/chart', 'cards/card'],
    ...['http/pages/view', 'http/pages/page-deed'],
  ],
  playground: [],
  terminal: ['clock', 'log', 'wording', 'answers', 'store', 'cards', 'turns'],
  service: [
    ...[
      'clock',
      'log',
      'telemetry',
      'settings',
      'register',
      'answers',
      'pictures',
      'store',
      'sending',
      'entra',
      'reminders',
      'summaries',
    ],
    ...['rights', 'wording', 'turns', 'teams', 'http', 'playground'],
  ],
  manifest: ['settings', 'register', 'pictures', 'cards', 'chat', 'turns', 'wording', 'terminal'],
  learn: ['register', 'wording', 'answers', 'terminal'],
  checks: ['clock', 'settings', 'register', 'answers', 'store', 'entra', 'manifest'],
  installing: ['settings', 'manifest', 'checks'],
  papers: ['settings/reached', 'store/rights', 'pictures/svg', 'terminal'],
};

const atTop = ['cards', 'manifest'];
const pathOf = (name) => `^${atTop.includes(name.split('/')[0]) ? '' : 'bot/'}${name}(/|\\.ts$)`;
const ours = '^(bot|cards|manifest)/';
const rule = (name, from, to) => ({ name, severity: 'error', from, to });
const allow = (room) =>
  rule(
    `${room}-imports-what-it-may`,
    { path: pathOf(room) },
    { path: ours, pathNot: [room, ...rooms[room]].map(pathOf) },
  );

const names = Object.keys(rooms);
for (const [at, name] of names.entries())
  for (const below of rooms[name])
    if (!names.slice(0, at).includes(below.split('/')[0]))
      throw new Error(`${name} imports ${below}, which is not below it`);

module.exports = {
  forbidden: [
    rule('no-circular', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    ...names.map(allow),
    // What is worked out is the same for the same arguments: no clock, nothing read and nothing written.
    rule(
      'what-is-pure-imports-what-is-pure',
      { path: ['^bot/answers/', '^bot/reminders/plan\\.ts$', '^bot/summaries/compose\\.ts$', '^cards/'] },
      { path: '^bot/(clock|log|store|sending|entra|teams|http)(/|\\.ts$)', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'only-teams-knows-botbuilder',
      { path: ours, pathNot: '^bot/teams/' },
      { path: 'node_modules/(botbuilder|botframework|@azure/msal-node)' },
    ),
    rule(
      'only-store-knows-sql',
      { path: ours, pathNot: '^bot/store/' },
      { path: 'node_modules/(kysely|pg|@electric-sql)/' },
    ),
    // What runs in a browser takes types from the rest, and of its code only what knows of nothing else.
    rule(
      'pages-in-a-browser-take-types',
      { path: '^bot/tab/' },
      {
        path: ours,
        pathNot: '^bot/(tab/|pictures/chart/|store/change-subjects\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'the-chart-runs-in-a-browser-too',
      { path: '^bot/pictures/chart/' },
      { pathNot: '^bot/pictures/chart/', dependencyTypesNot: ['type-only'] },
    ),
    // What is started from the terminal may import any room but these.
    rule('the-bot-does-not-run-in-a-browser', { path: '^bot/[^/]+$' }, { path: '^bot/tab/' }),
    rule(
      'what-runs-does-not-learn',
      { path: '^bot/[^/]+$', pathNot: '^bot/check-register\\.ts$' },
      { path: '^bot/learn/' },
    ),
    rule(
      'nobody-imports-main',
      {},
      { path: '^(bot/(main|ask|list-reminders|check-register|doctor|setup|backup|restore)|manifest/build)\\.ts$' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^bot/tab/dist/' },
  },
};
