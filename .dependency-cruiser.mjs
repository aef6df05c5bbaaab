/**
 * Who may import whom: the arrows of src/README.md. A room that is missing from a rule's `to` may not
 * be imported. Types count as imports.
 */
const room = (name) => `^src/${name}/`;
const rooms = (...names) => `^src/(${names.join('|')})/`;

/** Each room, and the rooms that it may look into besides itself. */
const MAY_IMPORT = {
  names: [],
  words: [],
  sqlite: [],
  'migration-tools': [],
  snapshot: ['names', 'sqlite', 'migration-tools'],
  catalogue: ['names', 'snapshot'],
  mentions: [],
  diagnosis: ['names', 'snapshot', 'catalogue', 'mentions'],
  signatures: ['diagnosis'],
  knowledge: ['catalogue', 'diagnosis', 'mentions'],
  report: ['diagnosis', 'catalogue', 'snapshot', 'mentions', 'migration-tools', 'sqlite', 'knowledge', 'words'],
  examination: ['names', 'sqlite', 'snapshot', 'catalogue', 'mentions', 'diagnosis', 'knowledge', 'report'],
  archive: ['sqlite'],
  policy: [],
  worker: ['archive', 'catalogue', 'examination', 'knowledge', 'mentions', 'report', 'sqlite'],
  cli: ['archive', 'catalogue', 'diagnosis', 'examination', 'knowledge', 'mentions', 'report', 'snapshot', 'sqlite'],
  ui: [
    'words',
    'worker',
    'offline',
    'catalogue',
    'diagnosis',
    'examination',
    'knowledge',
    'mentions',
    'report',
    'policy',
  ],
  hosting: [],
  offline: ['policy'],
  authoring: [
    'names',
    'sqlite',
    'snapshot',
    'migration-tools',
    'catalogue',
    'mentions',
    'diagnosis',
    'knowledge',
    'report',
    'examination',
  ],
  api: ['catalogue', 'diagnosis', 'knowledge', 'migration-tools'],
  cards: ['api', 'migration-tools', 'words'],
  components: [
    'api',
    'cards',
    'words',
    'catalogue',
    'diagnosis',
    'migration-tools',
    'ui',
    'worker',
    'knowledge',
    'policy',
    'report',
  ],
  pages: ['api', 'cards', 'words', 'catalogue', 'components', 'diagnosis', 'knowledge', 'mentions', 'policy', 'report'],
};

export default {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([name, allowed]) => ({
      name: `${name}-looks-only-left`,
      comment: `${name}/ may import ${allowed.length === 0 ? 'no other room' : allowed.join(', ')}: the flow runs one way.`,
      severity: 'error',
      from: { path: room(name) },
      to: { path: '^src/[^/]+/', pathNot: rooms(name, ...allowed) },
    })),
    {
      name: 'catalogue-sees-types-of-snapshot',
      comment: 'A catalogue is compared with what was read, and reads nothing.',
      severity: 'error',
      from: { path: room('catalogue') },
      to: { path: room('snapshot'), pathNot: '^src/snapshot/snapshot\\.ts$' },
    },
    {
      name: 'sql-js-in-one-file',
      comment: 'Everything else sees SQLite through sqlite/engine.ts.',
      severity: 'error',
      from: { pathNot: '^src/sqlite/sql-js\\.ts$' },
      // Where its WebAssembly lies is asked for by who loads it.
      to: { path: 'node_modules/(@types/)?sql\\.js', pathNot: '\\.wasm$' },
    },
    {
      name: 'zip-js-in-one-file',
      comment: 'Everything else sees the files of an archive.',
      severity: 'error',
      from: { pathNot: '^src/archive/zip-members\\.ts$' },
      to: { path: 'node_modules/@zip\\.js' },
    },
    {
      name: 'modern-tar-in-one-file',
      comment: 'Everything else sees the files of an archive.',
      severity: 'error',
      from: { pathNot: '^src/archive/tar-members\\.ts$' },
      to: { path: 'node_modules/modern-tar' },
    },
    {
      name: 'fuse-in-one-file',
      comment: 'Similar words are one way to search among several.',
      severity: 'error',
      from: { pathNot: '^src/mentions/similar-words\\.ts$' },
      to: { path: 'node_modules/fuse\\.js' },
    },
    {
      name: 'signatures-are-data',
      comment: 'A signature sees the words of diagnosis/ through its door, and no other signature.',
      severity: 'error',
      from: { path: '^src/signatures/' },
      to: { pathNot: '^src/diagnosis/index\\.ts$' },
    },
    {
      name: 'node-at-the-edges',
      comment: 'What runs in the browser can not ask for Node.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot:
          '^src/(authoring/|cards/|cli/|hosting/|knowledge/load-|offline/(offline|make-offline|collect-kept|bundle-worker|web-manifest)|sqlite/path-source|policy/inline-hashes|pages/)',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ui-sees-names-of-offline',
      comment: 'The page knows what the service worker is called, and nothing of how it works.',
      severity: 'error',
      from: { path: room('ui') },
      to: { path: room('offline'), pathNot: '^src/offline/names\\.ts$' },
    },
    {
      name: 'workbox-in-the-service-worker',
      comment: 'Everything else sees files.',
      severity: 'error',
      from: { pathNot: '^src/offline/(service-worker|documents|fixed-files)\\.ts$' },
      to: { path: 'node_modules/workbox-' },
    },
    {
      name: 'no-circle',
      comment: 'A circle has no first reader.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'default'], exportsFields: ['exports'] },
  },
};
