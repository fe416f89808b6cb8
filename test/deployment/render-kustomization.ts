import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { kubernetesObject, type KubernetesObject } from './kubernetes-object.js';
import { mergeStrategically } from './merge-strategically.js';
import { withImages, withLabels, withNames } from './transform-object.js';

/** As much of a kustomization as `deploy/` uses. Strict, so that what is not rendered here is refused and not overlooked. */
const kustomization = z.strictObject({
  apiVersion: z.literal('kustomize.config.k8s.io/v1beta1'),
  kind: z.literal('Kustomization'),
  resources: z.array(z.string()).default([]),
  nameSuffix: z.string().default(''),
  labels: z.array(z.strictObject({ includeSelectors: z.literal(true), pairs: z.record(z.string(), z.string()) })).default([]),
  images: z.array(z.strictObject({ name: z.string(), newName: z.string(), newTag: z.string() })).default([]),
  configMapGenerator: z.array(z.strictObject({ name: z.string(), envs: z.array(z.string()) })).default([]),
  patches: z.array(z.strictObject({ path: z.string() })).default([]),
});

/** What `kubectl kustomize FOLDER` prints, as objects, where neither kubectl nor kustomize is installed. Held against theirs in the spec. */
export async function renderKustomization(folder: string): Promise<KubernetesObject[]> {
  const plan = kustomization.parse(parse(await readFile(join(folder, 'kustomization.yaml'), 'utf8')));
  const resources = await Promise.all(plan.resources.map(path => read(join(folder, path))));
  const generated = await Promise.all(plan.configMapGenerator.map(({ name, envs }) => generate(folder, name, envs)));
  let objects = [...resources.flat(), ...generated];
  for (const { path } of plan.patches)
    for (const patch of await read(join(folder, path))) objects = patched(objects, patch, join(folder, path));

  objects = withNames(objects, ({ metadata }) => metadata.name + plan.nameSuffix);
  for (const { pairs } of plan.labels) objects = objects.map(object => withLabels(object, pairs));
  objects = objects.map(object => withImages(object, plan.images));
  const hashed = new Set(plan.configMapGenerator.map(({ name }) => name + plan.nameSuffix));
  return withNames(objects, object =>
    object.kind === 'ConfigMap' && hashed.has(object.metadata.name)
      ? `${object.metadata.name}-${contentHash(object)}`
      : object.metadata.name,
  );
}

async function read(path: string): Promise<KubernetesObject[]> {
  if ((await stat(path)).isDirectory()) return renderKustomization(path);
  return parseAllDocuments(await readFile(path, 'utf8')).map(document => kubernetesObject.parse(document.toJS()));
}

async function generate(folder: string, name: string, envs: readonly string[]): Promise<KubernetesObject> {
  const texts = await Promise.all(envs.map(file => readFile(join(folder, file), 'utf8')));
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: Object.assign({}, ...texts.map(text => parseEnv(text))) };
}

function patched(objects: readonly KubernetesObject[], patch: KubernetesObject, path: string): KubernetesObject[] {
  const isMeant = (object: KubernetesObject) => object.kind === patch.kind && object.metadata.name === patch.metadata.name;
  if (objects.filter(isMeant).length !== 1) throw new Error(`${path} is for ${patch.kind} ${patch.metadata.name}, which is not there`);
  return objects.map(object => (isMeant(object) ? kubernetesObject.parse(mergeStrategically(object, patch)) : object));
}

/** Another content is another name, and thereby a rollout: kustomize's own hash of a ConfigMap, of which the name is no part. */
function contentHash({ kind, data }: KubernetesObject): string {
  const entries = Object.entries(z.record(z.string(), z.string()).parse(data)).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const text = JSON.stringify({ data: Object.fromEntries(entries), kind, name: '' }).replaceAll(
    /[<>&]/g,
    character => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
  const letters: Record<string, string> = { 0: 'g', 1: 'h', 3: 'k', a: 'm', e: 't' };
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return digest.replaceAll(/[013ae]/g, digit => letters[digit] ?? digit);
}
