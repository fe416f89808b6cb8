import type { Workload } from './workload.js';

const probes = { startupProbe: '/health/startup', livenessProbe: '/health/live', readinessProbe: '/health/ready' } as const;

/** Where objects that are each in order do not fit each other, or the process that runs in them. */
export function fittingFindings(workload: Workload, process: { port: number; shutdownDeadlineMs: number }): string[] {
  const { container, pod, podLabels, selectors, service } = workload;
  const findings: string[] = [];
  const demand = (holds: boolean, finding: string) => void (holds || findings.push(finding));

  for (const [kind, selector] of Object.entries(selectors)) {
    const pairs = Object.entries(selector);
    demand('app.kubernetes.io/name' in selector && pairs.every(([name, value]) => podLabels[name] === value), `${kind} selects other pods`);
  }
  const ports = container.ports.map(({ name }) => name);
  demand(
    container.ports.some(({ containerPort }) => containerPort === process.port),
    `nothing listens on another port than ${process.port}`,
  );
  for (const { targetPort } of service.ports)
    demand(ports.includes(targetPort), `the port ${targetPort} of the service is none of the pod's`);
  for (const [probe, path] of Object.entries(probes) as [keyof typeof probes, string][]) {
    const { httpGet } = container[probe];
    demand(httpGet.path === path && ports.includes(httpGet.port), `the ${probe} asks ${httpGet.port}${httpGet.path}`);
  }
  for (const { configMapRef } of container.envFrom)
    demand(configMapRef.name === workload.configMap, `the configuration ${configMapRef.name} is not there`);
  for (const { name } of container.volumeMounts)
    demand(
      pod.volumes.some(volume => volume.name === name),
      `the volume ${name} is not there`,
    );
  for (const { persistentVolumeClaim: claim } of pod.volumes)
    demand(!claim || workload.claims.includes(claim.claimName), `the claim ${claim?.claimName} is not there`);
  demand(pod.terminationGracePeriodSeconds * 1_000 > process.shutdownDeadlineMs, 'the pod is ended before the process ends by itself');
  return findings;
}
