import { validate as configMap } from 'kubernetes-models/_schemas/IoK8sApiCoreV1ConfigMap';
import { validate as claim } from 'kubernetes-models/_schemas/IoK8sApiCoreV1PersistentVolumeClaim';
import { validate as service } from 'kubernetes-models/_schemas/IoK8sApiCoreV1Service';
import { validate as deployment } from 'kubernetes-models/_schemas/IoK8sApiAppsV1Deployment';
import { validate as disruptionBudget } from 'kubernetes-models/_schemas/IoK8sApiPolicyV1PodDisruptionBudget';
import { z } from 'zod';
import type { KubernetesObject } from './kubernetes-object.js';

/** The schemas of Kubernetes' own OpenAPI document, compiled. */
const schemas: Readonly<Record<string, (data: unknown) => boolean>> = {
  'v1 ConfigMap': configMap,
  'v1 PersistentVolumeClaim': claim,
  'v1 Service': service,
  'apps/v1 Deployment': deployment,
  'policy/v1 PodDisruptionBudget': disruptionBudget,
};

const errors = z.array(z.object({ instancePath: z.string(), keyword: z.string(), params: z.unknown() }));

/** What the API server would refuse, or, as a field that it does not know, drop with a warning. */
export function schemaFindings(object: KubernetesObject): string[] {
  const name = `${object.kind} ${object.metadata.name}`;
  const validate = schemas[`${object.apiVersion} ${object.kind}`];
  if (!validate) return [`${name}: ${object.apiVersion} ${object.kind} is nothing that we deploy`];
  const unread = new Set<string>();
  if (validate(watched(object, '', unread))) return [...unread].map(path => `${name}${path}: unknown field`);
  const broken = errors.parse((validate as { errors?: unknown }).errors);
  return broken.map(({ instancePath, keyword, params }) => `${name}${instancePath}: ${keyword} ${JSON.stringify(params)}`);
}

/** Kubernetes' schemas do not forbid other fields; but a field that validation has never looked at is in none of them. */
function watched(value: unknown, path: string, unread: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const children = Object.fromEntries(Object.entries(value).map(([field, child]) => [field, watched(child, `${path}/${field}`, unread)]));
  for (const field of Object.keys(value)) unread.add(`${path}/${field}`);
  return new Proxy(Array.isArray(value) ? Object.values(children) : children, {
    get(target, field, receiver) {
      unread.delete(`${path}/${String(field)}`);
      return Reflect.get(target, field, receiver);
    },
  });
}
