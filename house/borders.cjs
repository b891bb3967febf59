// Who may import whom (docs/architecture.md §3), made from rooms.json so that a new room is guarded at birth.
const { rooms } = require('./rooms.json');

const inTests = '(^|/)tests/|\\.test\\.tsx?$';
const anyOf = (names) => `^src/rooms/(${names.join('|')})/`;

/** A room may look at the rooms before it; the delivery rooms never at each other. */
const order = rooms.flatMap((room, place) => {
  const closed = rooms.filter((other, at) => at > place || (at !== place && room.delivery && other.delivery));
  if (closed.length === 0) return [];
  return {
    name: `rooms-in-order-${room.name}`,
    comment: `${room.name} may import only rooms that stand before it in rooms.json.`,
    from: { path: `^src/rooms/${room.name}/` },
    to: { path: anyOf(closed.map((other) => other.name)) },
  };
});

const forbidden = [
  ...order,
  {
    name: 'unlisted-room',
    comment: 'A room must be listed in house/rooms.json.',
    from: {},
    to: { path: '^src/rooms/[^/]+/', pathNot: anyOf(rooms.map((room) => room.name)) },
  },
  {
    name: 'door-between-rooms',
    comment: 'Other rooms are entered by their door, index.ts. A test may use the builders of an earlier room.',
    from: { path: '^src/rooms/([^/]+)/' },
    to: {
      path: '^src/rooms/[^/]+/',
      pathNot: ['^src/rooms/$1/', '^src/rooms/[^/]+/index\\.ts$', '^src/rooms/[^/]+/tests/make'],
    },
  },
  {
    name: 'door-from-outside',
    comment: 'The program enters a room by its door or its pages, never by a store.',
    from: { path: '^(src/[^/]+\\.tsx?$|src/cli/|scripts/)' },
    to: { path: '^src/rooms/', pathNot: ['^src/rooms/[^/]+/(pages/)?index\\.tsx?$'] },
  },
  {
    name: 'ground-knows-no-room',
    comment: 'platform and ui have no business words: they import no room and nothing of the program above them.',
    from: { path: '^src/(platform|ui)/', pathNot: inTests },
    to: { path: '^src/(rooms|cli)/|^src/[^/]+\\.tsx?$' },
  },
  {
    name: 'sql-in-stores',
    comment: 'kysely and pg are for *.store.ts, *.reads.ts, *.tables.ts and the platform that opens the database.',
    from: { path: '^src/', pathNot: ['\\.(store|reads|tables)\\.ts$', '^src/platform/(db|jobs|backup)/', inTests] },
    to: { path: '^node_modules/(kysely|pg|pg-copy-streams|@types/pg)/' },
  },
  {
    name: 'rules-are-pure',
    comment: 'Rules and schemas decide without database, framework, files or chance.',
    from: { path: '\\.(rules|schema)\\.ts$' },
    to: {
      path: [
        '^src/platform/(db|jobs|http|files|embedded|backup|mail|pdf)/',
        '^src/platform/forms/(?!fields\\.ts$)',
        '^src/platform/(ids|log|sealed)\\.ts$',
        '\\.(store|reads|page)\\.tsx?$',
        '^node_modules/(hono|@hono|kysely|pg|graphile-worker|uuid|better-auth)/',
      ],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'rules-touch-no-machine',
    comment: 'Rules and schemas read no file, clock or socket.',
    from: { path: '\\.(rules|schema)\\.ts$' },
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
  },
  {
    name: 'pages-only-show',
    comment: 'A page shows and calls one use case; it does not write.',
    from: { path: '^src/rooms/[^/]+/pages/' },
    to: { path: '\\.store\\.ts$' },
  },
  {
    name: 'browser-modules-stay-light',
    comment: 'Browser modules import rules and schemas, never the server.',
    from: { path: '^src/(ui|rooms/[^/]+)/client/', pathNot: inTests },
    to: {
      path: [
        '\\.(store|reads|tables|page)\\.tsx?$',
        '^src/platform/(?!clock\\.ts$)',
        '^node_modules/(pg|kysely|@hono|hono/dist/(?!jsx/dom))',
      ],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'browser-modules-run-in-browsers',
    comment: 'Browser modules have no Node.',
    from: { path: '^src/(ui|rooms/[^/]+)/client/', pathNot: inTests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one thing, or need a third.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'tests-stay-outside',
    comment: 'The program does not import its tests; the script that runs them may.',
    from: { path: '^src/', pathNot: inTests },
    to: { path: inTests },
  },
  {
    name: 'resolvable',
    comment: 'Every import exists.',
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: ['node_modules', '^src/words'] },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
