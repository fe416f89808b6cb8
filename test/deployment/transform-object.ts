import { type KubernetesObject, kubernetesObject } from './kubernetes-object.js';

type Labels = Readonly<Record<string, string>>;
export interface ImageChange {
  readonly name: string;
  readonly newName: string;
  readonly newTag: string;
}

/** Where one object names another: the field, the field of the name in it, and the kind that is named. */
export const references = [
  ['configMapRef', 'name', 'ConfigMap'],
  ['configMapKeyRef', 'name', 'ConfigMap'],
  ['persistentVolumeClaim', 'claimName', 'PersistentVolumeClaim'],
] as const;

/** Other names, also where an object is named by another. */
export function withNames(objects: readonly KubernetesObject[], rename: (object: KubernetesObject) => string): KubernetesObject[] {
  const renamed = new Map(objects.map(object => [`${object.kind} ${object.metadata.name}`, rename(object)]));
  return objects.map(object => {
    const copy = mapFields(object, (field, value) => {
      const [, key, kind] = references.find(([name]) => name === field) ?? [];
      const name = key !== undefined && isMap(value) ? renamed.get(`${kind} ${String(value[key])}`) : undefined;
      return key !== undefined && name !== undefined && isMap(value) ? { ...value, [key]: name } : value;
    });
    return kubernetesObject.parse({ ...(copy as object), metadata: { ...object.metadata, name: rename(object) } });
  });
}

/** On the object, on what it makes, and in its selectors. Like kustomize: a disruption budget's has to be there. */
export function withLabels(object: KubernetesObject, pairs: Labels): KubernetesObject {
  const paths: Record<string, readonly string[]> = {
    ConfigMap: [],
    PersistentVolumeClaim: [],
    Service: ['spec.selector'],
    PodDisruptionBudget: hasMatchLabels(object['spec']) ? ['spec.selector.matchLabels'] : [],
    Deployment: ['spec.selector.matchLabels', 'spec.template.metadata.labels'],
  };
  const known = paths[object.kind];
  if (!known) throw new Error(`Which selectors a ${object.kind} has is not known here`);
  return kubernetesObject.parse(['metadata.labels', ...known].reduce<unknown>((copy, path) => added(copy, path.split('.'), pairs), object));
}

export const withImages = (object: KubernetesObject, images: readonly ImageChange[]): KubernetesObject =>
  kubernetesObject.parse(
    mapFields(object, (field, value) => {
      const change = field === 'image' ? images.find(({ name }) => name === value) : undefined;
      return change ? `${change.newName}:${change.newTag}` : value;
    }),
  );

const hasMatchLabels = (spec: unknown): boolean => isMap(spec) && isMap(spec['selector']) && 'matchLabels' in spec['selector'];

function added(target: unknown, [field, ...rest]: readonly string[], pairs: Labels): unknown {
  const map = isMap(target) ? target : {};
  return field === undefined ? { ...map, ...pairs } : { ...map, [field]: added(map[field], rest, pairs) };
}

function mapFields(value: unknown, change: (field: string, value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(item => mapFields(item, change));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, mapFields(change(field, item), change)]));
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
