import { z } from 'zod';
import type { KubernetesObject } from './kubernetes-object.js';

const labels = z.record(z.string(), z.string());
const named = z.object({ name: z.string() });
const probe = z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) });
const pod = z.object({
  terminationGracePeriodSeconds: z.int(),
  containers: z.tuple([
    z.object({
      ports: z.array(z.object({ name: z.string(), containerPort: z.int() })),
      env: z.array(z.object({ name: z.string(), value: z.string().optional() })),
      envFrom: z.array(z.object({ configMapRef: named })),
      startupProbe: probe,
      livenessProbe: probe,
      readinessProbe: probe,
      volumeMounts: z.array(named),
    }),
  ]),
  volumes: z.array(z.object({ name: z.string(), persistentVolumeClaim: z.object({ claimName: z.string() }).optional() })),
});
const shapes = {
  Deployment: z.object({
    spec: z.object({
      selector: z.object({ matchLabels: labels }),
      template: z.object({ metadata: z.object({ labels }), spec: pod }),
    }),
  }),
  Service: z.object({ spec: z.object({ selector: labels, ports: z.array(z.object({ targetPort: z.string() })) }) }),
  PodDisruptionBudget: z.object({ spec: z.object({ selector: z.object({ matchLabels: labels }).default({ matchLabels: {} }) }) }),
  ConfigMap: z.object({ metadata: named, data: labels }),
};

/** One service as a cluster is told of it. */
export type Workload = ReturnType<typeof workloadOf>;

export function workloadOf(objects: readonly KubernetesObject[]) {
  const only = (kind: keyof typeof shapes) => objects.find(object => object.kind === kind);
  const { spec } = shapes.Deployment.parse(only('Deployment'));
  const config = shapes.ConfigMap.parse(only('ConfigMap'));
  const [container] = spec.template.spec.containers;
  return {
    container,
    pod: spec.template.spec,
    podLabels: spec.template.metadata.labels,
    service: shapes.Service.parse(only('Service')).spec,
    selectors: {
      Deployment: spec.selector.matchLabels,
      Service: shapes.Service.parse(only('Service')).spec.selector,
      PodDisruptionBudget: shapes.PodDisruptionBudget.parse(only('PodDisruptionBudget')).spec.selector.matchLabels,
    },
    configMap: config.metadata.name,
    claims: objects.filter(({ kind }) => kind === 'PersistentVolumeClaim').map(({ metadata }) => metadata.name),
    /** Anyone who may read the objects sees these. */
    settings: {
      ...config.data,
      ...Object.fromEntries(container.env.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]))),
    },
    fromSecrets: container.env.filter(({ value }) => value === undefined).map(({ name }) => name),
  };
}
