/** Who may import whom. Each rule is broken on purpose, once, in `test/rules/architecture-fixtures.ts`. */

/** A library may import those named beside it; `testing` may import all. A new library is entered here first. */
const librariesBelow = {
  contracts: [],
  telemetry: [],
  signing: [],
  persistence: ['telemetry'],
  auth: ['telemetry'],
  messaging: ['contracts', 'persistence', 'telemetry', 'auth'],
  health: ['persistence', 'messaging', 'auth', 'telemetry'],
  scheduling: ['persistence', 'messaging', 'auth', 'health', 'telemetry'],
  service: ['contracts', 'persistence', 'messaging', 'auth', 'health', 'telemetry'],
  aggregates: ['contracts', 'persistence', 'messaging', 'telemetry'],
  media: ['auth', 'service', 'telemetry'],
};

/** A folder of a service may import those named beside it. What stands at the root of `src` wires them, and may import all. */
const foldersBelow = {
  http: ['commands', 'queries', 'store', 'cache', 'pages', 'machines', 'assets', 'signing', 'domain'],
  consumers: ['commands', 'queries', 'store', 'signing', 'domain'],
  commands: ['store', 'cache', 'scoring', 'signing', 'mail', 'templates', 'webhook', 'domain'],
  queries: ['store', 'cache', 'pages', 'signing', 'templates', 'domain'],
  cache: ['store', 'domain'],
  pages: ['assets', 'domain'],
  machines: ['domain'],
  assets: ['domain'],
  store: ['domain'],
  scoring: ['domain'],
  signing: ['domain'],
  mail: ['domain'],
  templates: ['domain'],
  webhook: ['domain'],
  domain: [],
};

const oneOf = names => `(?:${names.join('|')})`;
const npm = names => `(?:^|/)node_modules/${oneOf(names)}/`;

/** Specs, what they share, and the library that is only for them. */
const test = '\\.(?:spec|int-spec|e2e-spec)\\.tsx?$|^(?:apps|libs)/[^/]+/test/|^test/|^libs/testing/';
const production = '^(?:apps|libs)/';
/** Development's own programs: `npm start`, the demo edition, measurements, generators. */
const workshop = '^(?:tools|demo|bench)/|^(?:apps|libs)/[^/]+/tools/';
const mongo = ['mongoose', 'mongodb', '@nestjs/mongoose'];
/** What a person, a page or another program starts. */
const entries =
  '^apps/[^/]+/(?:src/main\\.ts$|src/assets/scripts/|tools/)|^libs/[^/]+/(?:src/(?:index|run-[^/]+)\\.ts$|tools/|jest/)|^(?:tools|demo|bench)/';
/** Of packages, a rule of the paper needs those that only compute. */
const pureOnly = ['zod', 'diff', 'sanitize-html', 'transliteration', 'markdown-it', '@marcbachmann/cel-js', '@orama/stemmers'];

const libraryOrder = Object.entries(librariesBelow).map(([name, below]) => ({
  name: `library-order-${name}`,
  comment: `libs/${name} imports ${below.join(', ') || 'no library of ours'}`,
  severity: 'error',
  from: { path: `^libs/${name}/`, pathNot: test },
  to: { path: '^libs/', pathNot: `^libs/${oneOf([name, 'testing', ...below])}/` },
}));

const folderOrder = Object.entries(foldersBelow).map(([name, below]) => ({
  name: `folder-order-${name}`,
  comment: `${name}/ imports ${below.join(', ') || 'nothing else of its service'}`,
  severity: 'error',
  from: { path: `^apps/([^/]+)/src/${name}/`, pathNot: test },
  to: { path: '^apps/$1/src/', pathNot: `^apps/$1/src/${oneOf([name, ...below])}/` },
}));

export default {
  forbidden: [
    {
      name: 'apps-stand-alone',
      comment: 'a service never imports another; they meet in events',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libraries-know-no-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'product-knows-no-workshop',
      comment: 'what is deployed imports nothing of tools, demo and bench',
      severity: 'error',
      from: { path: production, pathNot: `${workshop}|${test}` },
      to: { path: workshop },
    },
    {
      name: 'library-by-its-index',
      comment: 'a library is entered through its src/index.ts',
      severity: 'error',
      from: { path: '^(?:(?:apps|tools|demo|bench|test)/|libs/([^/]+)/)' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/(?:src/index\\.ts$|tools/)|^libs/$1/' },
    },
    {
      name: 'library-by-its-name',
      comment: "import { … } from '#contracts', wherever you stand",
      severity: 'error',
      from: { path: '^(?:(?:apps|tools|demo|bench|test)/|libs/([^/]+)/)' },
      to: { path: '^libs/[^/]+/src/index\\.ts$', pathNot: '^libs/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    ...libraryOrder,
    {
      name: 'contracts-need-only-zod',
      comment: 'so that they can be published for everybody else',
      severity: 'error',
      from: { path: '^libs/contracts/src/', pathNot: test },
      to: { pathNot: `^libs/|${npm(['zod'])}` },
    },
    ...folderOrder,
    {
      name: 'domain-knows-no-library-but-contracts',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/domain/', pathNot: test },
      to: { path: '^libs/', pathNot: '^libs/contracts/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'a rule of the paper imports no framework, no driver, no clock, no file and no network',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/domain/', pathNot: test },
      to: { pathNot: `^(?:apps|libs)/|^(?:node:)?util$|${npm(pureOnly)}` },
    },
    {
      name: 'mongo-behind-stores',
      comment: 'only stores, persistence, messaging, scheduling and aggregates know the database; the composition root may register models',
      severity: 'error',
      from: {
        pathNot: `^libs/(?:persistence|messaging|scheduling|aggregates)/|^bench/|^apps/[^/]+/src/(?:store/|[^/]+\\.module\\.ts$)|${test}`,
      },
      to: { path: npm(mongo) },
    },
    {
      name: 'kafkajs-behind-messaging',
      severity: 'error',
      from: { pathNot: `^libs/messaging/|^bench/|${test}` },
      to: { path: npm(['kafkajs']) },
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { path: production, pathNot: test },
      to: { path: test },
    },
    {
      name: 'no-development-dependency-in-production',
      comment: 'images are built without development dependencies',
      severity: 'error',
      from: { path: '^(?:apps|libs)/[^/]+/src/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'only-listed-packages',
      comment: 'what is imported stands in package.json itself, not only in a package of a package',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan',
      comment: 'every module of the product is reached from an entry point: what only specs import is dead code',
      severity: 'error',
      from: { path: entries },
      to: { path: '^(?:apps|libs)/[^/]+/src/', pathNot: `${entries}|${test}|\\.d\\.ts$`, reachable: false },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default'] },
  },
};

export const knownLibraries = [...Object.keys(librariesBelow), 'testing'];
export const knownFolders = Object.keys(foldersBelow);
