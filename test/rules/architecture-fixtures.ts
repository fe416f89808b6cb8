import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One import that a module of the sound tree must not have: from which file, and what it names. */
type Break = readonly [file: string, specifier: string];

/** The rules of `.dependency-cruiser.mjs`, each broken by the smallest change to a tree that is otherwise sound. */
export const fixtures: readonly (readonly [rule: string, ...breaks: Break[]])[] = [
  ['apps-stand-alone', ['apps/site/src/queries/thing.ts', '../../../articles/src/queries/thing.js']],
  ['libraries-know-no-app', ['libs/service/src/thing.ts', '../../../apps/site/src/domain/thing.js']],
  ['product-knows-no-workshop', ['libs/service/src/thing.ts', '../../../tools/thing.js']],
  ['product-knows-no-workshop', ['apps/site/src/http/thing.ts', '../../../../demo/src/thing.js']],
  ['product-knows-no-workshop', ['apps/site/src/http/thing.ts', '../../../../libs/contracts/tools/thing.js']],
  ['library-by-its-index', ['apps/site/src/queries/thing.ts', '../../../../libs/persistence/src/thing.js']],
  ['library-by-its-index', ['libs/service/src/thing.ts', '../../persistence/src/thing.js']],
  ['library-by-its-index', ['tools/thing.ts', '../libs/telemetry/src/thing.js']],
  ['library-by-its-name', ['apps/site/src/queries/thing.ts', '../../../../libs/persistence/src/index.js']],
  ['library-by-its-name', ['libs/service/src/thing.ts', '../../persistence/src/index.js']],
  ['library-order-contracts', ['libs/contracts/src/thing.ts', '#telemetry']],
  ['library-order-telemetry', ['libs/telemetry/src/thing.ts', '#contracts']],
  ['library-order-signing', ['libs/signing/src/thing.ts', '#telemetry']],
  ['library-order-persistence', ['libs/persistence/src/thing.ts', '#messaging']],
  ['library-order-auth', ['libs/auth/src/thing.ts', '#persistence']],
  ['library-order-messaging', ['libs/messaging/src/thing.ts', '#service']],
  ['library-order-health', ['libs/health/src/thing.ts', '#service']],
  ['library-order-scheduling', ['libs/scheduling/src/thing.ts', '#service']],
  ['library-order-aggregates', ['libs/aggregates/src/thing.ts', '#service']],
  ['library-order-media', ['libs/media/src/thing.ts', '#messaging']],
  ['library-order-service', ['libs/service/src/thing.ts', '#newcomer'], ['libs/newcomer/src/index.ts', '']],
  ['contracts-need-only-zod', ['libs/contracts/src/thing.ts', 'node:fs']],
  ['contracts-need-only-zod', ['libs/contracts/src/thing.ts', '@nestjs/common']],
  ['folder-order-http', ['apps/articles/src/http/thing.ts', '../consumers/thing.js']],
  ['folder-order-consumers', ['apps/articles/src/consumers/thing.ts', '../http/thing.js']],
  ['folder-order-commands', ['apps/articles/src/commands/thing.ts', '../queries/thing.js']],
  ['folder-order-queries', ['apps/articles/src/queries/thing.ts', '../commands/thing.js']],
  ['folder-order-cache', ['apps/articles/src/cache/thing.ts', '../queries/thing.js']],
  ['folder-order-pages', ['apps/articles/src/pages/thing.ts', '../store/thing.js']],
  ['folder-order-machines', ['apps/articles/src/machines/thing.ts', '../store/thing.js']],
  ['folder-order-assets', ['apps/articles/src/assets/thing.ts', '../pages/thing.js']],
  ['folder-order-store', ['apps/articles/src/store/thing.ts', '../commands/thing.js']],
  ['folder-order-scoring', ['apps/articles/src/scoring/thing.ts', '../store/thing.js']],
  ['folder-order-signing', ['apps/articles/src/signing/thing.ts', '../store/thing.js']],
  ['folder-order-mail', ['apps/articles/src/mail/thing.ts', '../store/thing.js']],
  ['folder-order-templates', ['apps/articles/src/templates/thing.ts', '../store/thing.js']],
  ['folder-order-webhook', ['apps/articles/src/webhook/thing.ts', '../store/thing.js']],
  ['folder-order-domain', ['apps/articles/src/domain/thing.ts', '../store/thing.js']],
  ['domain-knows-no-library-but-contracts', ['apps/articles/src/domain/thing.ts', '#persistence']],
  ['domain-is-pure', ['apps/articles/src/domain/thing.ts', '@nestjs/common']],
  ['domain-is-pure', ['apps/articles/src/domain/thing.ts', 'node:fs']],
  ['mongo-behind-stores', ['apps/articles/src/commands/thing.ts', 'mongoose']],
  ['mongo-behind-stores', ['libs/service/src/thing.ts', 'mongoose']],
  ['kafkajs-behind-messaging', ['apps/articles/src/consumers/thing.ts', 'kafkajs']],
  ['kafkajs-behind-messaging', ['tools/thing.ts', 'kafkajs']],
  ['no-test-code-in-production', ['apps/articles/src/http/thing.ts', '#testing']],
  ['no-test-code-in-production', ['apps/articles/src/http/thing.ts', '../../test/thing.js']],
  ['no-test-code-in-production', ['libs/service/src/thing.ts', './other.spec.js'], ['libs/service/src/other.spec.ts', '']],
  ['no-development-dependency-in-production', ['libs/service/src/thing.ts', 'ajv']],
  ['only-listed-packages', ['libs/service/src/thing.ts', 'unlisted']],
  ['every-import-resolves', ['libs/service/src/thing.ts', './missing.js']],
  ['no-cycle', ['apps/articles/src/commands/thing.ts', './other.js'], ['apps/articles/src/commands/other.ts', './thing.js']],
  ['no-orphan', ['apps/articles/src/domain/forgotten.ts', '']],
  ['no-orphan', ['apps/articles/src/domain/tested.ts', ''], ['apps/articles/src/domain/tested.spec.ts', './tested.js']],
];

const packages = ['@nestjs/common', 'ajv', 'kafkajs', 'mongoose', 'unlisted', 'zod'];
const manifest = {
  type: 'module',
  imports: { '#*': './libs/*/src/index.ts' },
  dependencies: { '@nestjs/common': '*', kafkajs: '*', mongoose: '*', zod: '*' },
  devDependencies: { ajv: '*' },
};

/** Writes a small tree that breaks no rule: each known folder with one module, each library with one behind its index; then what breaks one. */
export async function writeTree(root: string, folders: readonly string[], libraries: readonly string[], breaks: readonly Break[] = []) {
  const importing = (paths: readonly string[]) => paths.map(path => `import '${path}';\n`).join('');
  const files = new Map<string, string>([
    ['package.json', JSON.stringify(manifest)],
    ...packages.map(name => [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })] as const),
    ...packages.map(name => [`node_modules/${name}/index.js`, ''] as const),
    ...libraries.map(name => [`libs/${name}/src/index.ts`, importing(['./thing.js'])] as const),
    ...libraries.map(name => [`libs/${name}/src/thing.ts`, ''] as const),
    ...['tools/thing.ts', 'libs/contracts/tools/thing.ts', 'demo/src/thing.ts', 'test/thing.spec.ts'].map(path => [path, ''] as const),
  ]);
  for (const [app, its] of [
    ['articles', folders],
    ['site', ['http', 'queries', 'domain']],
  ] as const) {
    files.set(`apps/${app}/src/main.ts`, importing(its.map(folder => `./${folder}/thing.js`)));
    files.set(`apps/${app}/test/thing.ts`, '');
    for (const folder of its) files.set(`apps/${app}/src/${folder}/thing.ts`, '');
  }
  for (const [file, specifier] of breaks) files.set(file, specifier === '' ? 'export {};\n' : importing([specifier]));
  await Promise.all(
    [...files].map(async ([file, text]) => {
      await mkdir(join(root, dirname(file)), { recursive: true });
      await writeFile(join(root, file), text);
    }),
  );
}
