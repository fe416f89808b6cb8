import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { readConfig, type ServiceConfig } from '#service';
import { articlesConfig } from '../../apps/articles/src/config.js';
import { commentsConfig } from '../../apps/comments/src/config.js';
import { notificationsConfig } from '../../apps/notifications/src/config.js';
import { siteConfig } from '../../apps/site/src/config.js';
import { sponsorshipConfig } from '../../apps/sponsorship/src/config.js';
import { fittingFindings } from './fitting-findings.js';
import { mergeStrategically } from './merge-strategically.js';
import { kubernetesObject, type KubernetesObject } from './kubernetes-object.js';
import { renderKustomization } from './render-kustomization.js';
import { schemaFindings } from './schema-findings.js';
import { type Workload, workloadOf } from './workload.js';

type Environment = Readonly<Record<string, string | undefined>>;

const services = {
  articles: { known: Object.keys(articlesConfig.shape), read: (environment: Environment) => readConfig(articlesConfig, environment) },
  comments: { known: Object.keys(commentsConfig.shape), read: (environment: Environment) => readConfig(commentsConfig, environment) },
  sponsorship: {
    known: Object.keys(sponsorshipConfig.shape),
    read: (environment: Environment) => readConfig(sponsorshipConfig, environment),
  },
  notifications: {
    known: Object.keys(notificationsConfig.shape),
    read: (environment: Environment) => readConfig(notificationsConfig, environment),
  },
  site: { known: Object.keys(siteConfig.shape), read: (environment: Environment) => readConfig(siteConfig, environment) },
} satisfies Record<string, { known: string[]; read: (environment: Environment) => ServiceConfig }>;
const names = Object.keys(services) as (keyof typeof services)[];

const secretsOfEach = {
  MONGODB_URI: 'mongodb://mongo.example.com/?replicaSet=rs0',
  AUTH_ACTOR_KEY: 'k'.repeat(32),
  METRICS_TOKEN: 't'.repeat(24),
  KAFKA_SASL_PASSWORD: 'p'.repeat(16),
};
/** What a deployment takes from secrets, with values that are good enough. */
const secretsOf = {
  articles: secretsOfEach,
  comments: { ...secretsOfEach, GUEST_KEY: 'g'.repeat(32) },
  sponsorship: { ...secretsOfEach, SIGNING_KEY: 'i'.repeat(32), PREVIOUS_SIGNING_KEY: 'j'.repeat(32) },
  notifications: {
    ...secretsOfEach,
    SMTP_URL: 'smtps://paper:secret@smtp.example.com:465',
    DKIM_KEY: '-----BEGIN PRIVATE KEY-----',
    LINK_KEY: 'l'.repeat(32),
    PREVIOUS_LINK_KEY: 'm'.repeat(32),
    ADDRESS_KEY: 'a'.repeat(32),
    WEBHOOK_KEY: 'w'.repeat(32),
    PREVIOUS_WEBHOOK_KEY: 'v'.repeat(32),
    GUEST_KEY: 'g'.repeat(32),
  },
  site: { ...secretsOfEach, SESSION_SECRET: 's'.repeat(32), OIDC_CLIENT_SECRET: 'c' },
} satisfies Record<keyof typeof services, Environment>;
const image = parseEnv(
  [...(await readFile('Dockerfile', 'utf8')).matchAll(/^ENV (.*)$/gm)].map(([, pairs = '']) => pairs.replaceAll(' ', '\n')).join('\n'),
);

/** What Node itself reads. */
const ofNode = ['NODE_OPTIONS'];
const unknown = (name: keyof typeof services, given: Environment) =>
  Object.keys(given).filter(key => ![...services[name].known, ...ofNode].includes(key));
/** Secret settings do not show when a configuration is printed. */
const isSecret = (config: ServiceConfig, name: string) =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(config)))[
    name.toLowerCase().replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase())
  ] === '[hidden]';

describe.each(names)('the deployment of %s', name => {
  const { read } = services[name];
  const secrets: Environment = secretsOf[name];
  let objects: KubernetesObject[];
  let workload: Workload;
  let config: ServiceConfig;

  beforeAll(async () => {
    objects = await renderKustomization(`deploy/${name}`);
    workload = workloadOf(objects);
    config = read({ ...image, ...workload.settings, ...Object.fromEntries(workload.fromSecrets.map(key => [key, secrets[key]])) });
  });

  it('is of objects that a cluster takes', () => {
    expect(objects.flatMap(schemaFindings)).toEqual([]);
  });

  it('is of objects that fit each other and the process', () => {
    expect(fittingFindings(workload, config)).toEqual([]);
  });

  it('boots in production, with the time that a load balancer needs', () => {
    expect(config).toMatchObject({ nodeEnv: 'production', host: '0.0.0.0', mongodbDatabase: name, shutdownDelayMs: 5_000 });
  });

  it('sets nothing that the service does not read', () => {
    expect(unknown(name, { ...workload.settings, ...secrets })).toEqual([]);
  });

  it('takes each secret from a secret', () => {
    expect(workload.fromSecrets.toSorted()).toEqual(Object.keys(secrets).toSorted());
    expect(Object.keys(workload.settings).filter(key => isSecret(config, key))).toEqual([]);
    expect(workload.fromSecrets.filter(key => !isSecret(config, key))).toEqual([]);
  });

  it.each<[string, string, object, string]>([
    ['text for a number', 'Deployment', { spec: { replicas: 'two' } }, '/spec/replicas: type {"type":"integer"}'],
    ['a field that is missing', 'Deployment', { spec: { selector: null } }, '/spec: required {"missingProperty":"selector"}'],
    ['a field that nobody knows', 'Deployment', { spec: { replica: 2 } }, '/spec/replica: unknown field'],
    ['a misspelt probe', 'Deployment', inContainer({ readinesProbe: {} }), '/spec/template/spec/containers/0/readinesProbe: unknown field'],
    [
      'a version that is gone',
      'PodDisruptionBudget',
      { apiVersion: 'policy/v1beta1' },
      ': policy/v1beta1 PodDisruptionBudget is nothing that we deploy',
    ],
  ])('would not pass with %s', (_, kind, patch, finding) => {
    expect(changed(objects, kind, patch).flatMap(schemaFindings)).toEqual([`${kind} broadsheet-${name}${finding}`]);
  });

  it.each<[string, string, object, string]>([
    ['a budget of all pods', 'PodDisruptionBudget', { spec: { selector: null } }, 'PodDisruptionBudget selects other pods'],
    ['a service of other pods', 'Service', { spec: { selector: { 'app.kubernetes.io/name': 'x' } } }, 'Service selects other pods'],
    [
      'a port that nobody has',
      'Service',
      { spec: { ports: [{ port: 80, targetPort: 'web' }] } },
      "the port web of the service is none of the pod's",
    ],
    [
      'a probe of the wrong address',
      'Deployment',
      inContainer({ livenessProbe: { httpGet: { path: '/' } } }),
      'the livenessProbe asks http/',
    ],
    [
      'no time to end',
      'Deployment',
      { spec: { template: { spec: { terminationGracePeriodSeconds: 25 } } } },
      'the pod is ended before the process ends by itself',
    ],
    ['another configuration', 'ConfigMap', { metadata: { name: 'x' } }, 'the configuration CONFIG is not there'],
  ])('would not pass with %s', (_, kind, patch, finding) => {
    const found = fittingFindings(workloadOf(changed(objects, kind, patch)), config);
    expect(found).toEqual([finding.replace('CONFIG', workload.configMap)]);
  });
});

describe('rendering', () => {
  it('gives what kustomize gives', async () => {
    const theirs = parseAllDocuments(await readFile('test/deployment/example/rendered.yaml', 'utf8')).map(
      document => document.toJS() as unknown,
    );
    expect(inOrder(await renderKustomization('test/deployment/example/city'))).toEqual(inOrder(theirs));
  });

  it('refuses what it does not know', async () => {
    await expect(renderKustomization('test/deployment/example/refused')).rejects.toThrow('commonAnnotations');
  });
});

describe('docker-compose.yml', () => {
  const compose = z.object({ services: z.record(z.string(), z.looseObject({ environment: z.record(z.string(), z.string()).optional() })) });

  it.each(names)('gives %s what it reads, and nothing else', async name => {
    const { services: composed } = compose.parse(parse(await readFile('docker-compose.yml', 'utf8'), { merge: true }));
    const environment = Object.fromEntries(
      Object.entries(composed[name]?.environment ?? {}).map(([key, value]) => [key, value.replace(/^\$\{\w+:-(.*)\}$/, '$1')]),
    );
    expect(services[name].read({ ...image, ...environment })).toMatchObject({ nodeEnv: 'development', mongodbDatabase: name });
    expect(unknown(name, environment)).toEqual([]);
  });
});

function inContainer(patch: object): object {
  return { spec: { template: { spec: { containers: [{ name: 'service', ...patch }] } } } };
}

function changed(objects: readonly KubernetesObject[], kind: string, patch: object): KubernetesObject[] {
  return objects.map(object => (object.kind === kind ? kubernetesObject.parse(mergeStrategically(object, patch)) : object));
}

const inOrder = (objects: readonly unknown[]) =>
  objects
    .map(object => kubernetesObject.parse(object))
    .toSorted((one, other) => (`${one.kind} ${one.metadata.name}` < `${other.kind} ${other.metadata.name}` ? -1 : 1));
