// The house's one direction of imports: rules <- persistence <- use-cases, queries <- jobs <- apps; a lib is entered
// by its index.ts, as #libs/<name>. Each rule here is shown to catch its violation in test/checks/boundaries.spec.ts.

const STORAGE = ['(^|/)node_modules/(typeorm|@nestjs/typeorm|pg)/'];
const SPECS = String.raw`\.(spec|db-spec|e2e-spec)\.tsx?$`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Who depends on whom must have an end; ES modules with decorators fail on cycles by load order.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'A boundary that cannot be resolved cannot be checked.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'rules-are-pure',
      comment:
        'A rule or policy is shared by page, use-case, API and test: facts in, reasons out, nothing touched.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/(rules|policies)/', pathNot: SPECS },
      to: {
        path: [
          ...STORAGE,
          '(^|/)node_modules/(@nestjs|fastify|bull|nodemailer|ioredis)/',
          '^libs/[^/]+/src/(persistence|use-cases|queries|jobs)/',
          '^libs/(database|outbox|audit)/',
          String.raw`\.module\.ts$`,
          '^apps/',
        ],
      },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Nor does a rule read files or the network; a digest is a function of its input, and long work may give way.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/(rules|policies)/', pathNot: SPECS },
      to: { dependencyTypes: ['core'], pathNot: '^(crypto|timers/promises)$' },
    },
    {
      name: 'one-direction-inside-a-lib',
      comment:
        'rules <- persistence <- use-cases, queries <- jobs; what is lower does not know what is higher.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/persistence/', pathNot: SPECS },
      to: { path: '^libs/[^/]+/src/(use-cases|queries|jobs)/' },
    },
    {
      name: 'one-direction-inside-a-lib',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/(use-cases|queries)/', pathNot: SPECS },
      to: { path: '^libs/[^/]+/src/jobs/' },
    },
    {
      name: 'use-cases-never-call-each-other',
      comment: 'One act, one transaction; what two acts share is a rule or a function of tx.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/use-cases/', pathNot: SPECS },
      to: { path: '^libs/[^/]+/src/use-cases/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-deep-import-across-libs',
      comment: 'A lib is entered by its door.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index[.]ts$'] },
    },
    {
      name: 'no-deep-import-across-libs',
      severity: 'error',
      from: { path: '^(apps|migrations)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/[^/]+/src/index[.]ts$'] },
    },
    {
      name: 'no-deep-import-across-libs',
      comment: 'The door has a name, #libs/<name>; a path to it breaks when folders move.',
      severity: 'error',
      from: { path: '^(apps|libs/([^/]+))/' },
      to: {
        path: '^libs/[^/]+/src/index[.]ts$',
        pathNot: '^libs/$2/',
        dependencyTypesNot: ['aliased-subpath-import'],
      },
    },
    {
      name: 'controllers-do-not-touch-typeorm',
      comment: 'Apps speak to people and machines; SQL and entities stay in the libs.',
      severity: 'error',
      from: { path: '^apps/', pathNot: [SPECS, '^apps/launcher/'] },
      to: { path: [...STORAGE, '^libs/[^/]+/src/persistence/'] },
    },
    {
      name: 'kernel-and-design-system-know-no-domain',
      severity: 'error',
      from: { path: '^libs/kernel/' },
      to: { path: '^(libs|apps)/', pathNot: '^libs/kernel/' },
    },
    {
      name: 'kernel-and-design-system-know-no-domain',
      severity: 'error',
      comment: 'The kernel has no domain word either: a field counts words as the rules do.',
      from: { path: '^apps/web/src/design-system/' },
      to: { path: '^(libs|apps)/', pathNot: '^(apps/web/src/design-system|libs/kernel)/' },
    },
    {
      name: 'web-and-worker-do-not-import-each-other',
      comment: 'They are run, scaled and restarted apart.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-do-not-know-apps',
      severity: 'error',
      from: { path: '^(libs|migrations)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'matching-and-scoring-are-pure',
      comment:
        'Numbers in, numbers out: the engines can be tested, benched and moved to a thread by themselves.',
      severity: 'error',
      from: { path: '^libs/(matching|scoring|words)/', pathNot: SPECS },
      to: {
        pathNot: [
          '^libs/$1/',
          '^libs/(threads|words)/',
          '(^|/)node_modules/(highs|d3-array)/',
          '^timers/promises$',
        ],
      },
    },
    {
      name: 'matching-and-scoring-are-pure',
      comment: 'Of threads an engine knows what long work is told, not how it is run.',
      severity: 'error',
      from: { path: '^libs/(matching|scoring)/', pathNot: SPECS },
      to: { path: '^libs/threads/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'threads-load-pure-code',
      comment:
        'Whatever a thread reaches is loaded anew in each: rules and engines alone. What those load in their turn is looked at in test/checks/threads.spec.ts.',
      severity: 'error',
      from: { path: String.raw`^libs/([^/]+)/.*\.thread\.ts$` },
      to: {
        path: [
          '(^|/)node_modules/(?!(highs|d3-array)/)',
          '^libs/[^/]+/src/(persistence|use-cases|queries|jobs)/',
          '^libs/(?!(matching|scoring|threads|$1)/)',
          String.raw`\.module\.ts$`,
          '^apps/',
        ],
      },
    },
    {
      name: 'threads-load-pure-code',
      comment: 'Threads themselves know nobody.',
      severity: 'error',
      from: { path: '^libs/threads/', pathNot: SPECS },
      to: { path: '^(libs|apps)/', pathNot: '^libs/threads/' },
    },
    {
      name: 'not-to-test',
      comment: 'What ships does not need what tests it.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: SPECS },
      to: { path: `^test/|${SPECS}` },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(dist|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'require', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
