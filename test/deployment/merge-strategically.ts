/** The lists of a pod whose items have a name of their own; a patch's item goes into the one of the same name, all other lists are replaced. */
const mergeKeys: Record<string, string> = {
  containers: 'name',
  env: 'name',
  ports: 'containerPort',
  volumes: 'name',
  volumeMounts: 'mountPath',
};

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A strategic merge patch; null removes. */
export function mergeStrategically(target: unknown, patch: unknown, field = ''): unknown {
  const key = mergeKeys[field];
  if (Array.isArray(target) && Array.isArray(patch) && key !== undefined) return mergeLists(target, patch, key);
  if (!isMap(target) || !isMap(patch)) return patch;
  if ('$patch' in patch) throw new Error('$patch is not rendered here');
  const merged: Record<string, unknown> = { ...target };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = mergeStrategically(merged[name], value, name);
  }
  return merged;
}

/** The patch's items come first, in its order, as kustomize has it. */
function mergeLists(target: readonly unknown[], patch: readonly unknown[], key: string): unknown[] {
  const nameOf = (item: unknown) => (isMap(item) ? item[key] : undefined);
  const known = new Map(target.map(item => [nameOf(item), item]));
  const changed = new Set(patch.map(nameOf));
  return [
    ...patch.map(item => (known.has(nameOf(item)) ? mergeStrategically(known.get(nameOf(item)), item) : item)),
    ...target.filter(item => !changed.has(nameOf(item))),
  ];
}
