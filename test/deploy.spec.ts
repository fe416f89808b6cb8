import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it, jest } from '@jest/globals';
import { Deployment } from 'kubernetes-models/apps/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { ConfigMap, PersistentVolumeClaim, Service } from 'kubernetes-models/v1';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { readConfig } from '#service';
import { articlesConfig } from '../apps/articles/src/config.js';
import { siteConfig } from '../apps/site/src/config.js';

jest.setTimeout(30_000);

type Environment = Readonly<Record<string, string | undefined>>;

/** How each service reads its environment, and which variables it knows. */
const configs = {
  articles: {
    read: (environment: Environment): object => readConfig(articlesConfig, environment),
    known: Object.keys(articlesConfig.shape),
  },
  site: { read: (environment: Environment): object => readConfig(siteConfig, environment), known: Object.keys(siteConfig.shape) },
};
const services = Object.keys(configs) as (keyof typeof configs)[];

/** What a service's secret holds; see deploy/README.md. */
const secrets = {
  MONGODB_URI: 'mongodb://mongo.example.com/?replicaSet=rs0',
  AUTH_ACTOR_KEY: 'k'.repeat(32),
  METRICS_TOKEN: 't'.repeat(24),
};

const object = z.looseObject({ kind: z.string() });
const models = { ConfigMap, Service, PersistentVolumeClaim, Deployment, PodDisruptionBudget };

/** Holds an object against the schema of its kind; throws what is wrong with it. */
function validate(found: unknown): string {
  const { kind } = object.parse(found);
  const Model = models[kind as keyof typeof models] as (new (data: never) => { validate: () => void }) | undefined;
  if (!Model) throw new Error(`No schema for ${kind}`);
  new Model(found as never).validate();
  return kind;
}

/** Whichever of the two is here; kubectl brings kustomize with it. */
const renderers = [['kubectl', 'kustomize'] as const, ['kustomize', 'build'] as const];
const renderer = renderers.find(
  ([command]) => spawnSync(command, ['version', '--client']).status === 0 || spawnSync(command, ['version']).status === 0,
);

describe.each(services)('the deployment of %s', service => {
  const config = parseEnv(readFileSync(`deploy/${service}/config.env`, 'utf8'));
  const image = { NODE_ENV: 'production', HOST: '0.0.0.0', PORT: '3000' };

  it('has settings with which the service boots in production', () => {
    expect(configs[service].read({ ...image, ...config, ...secrets })).toMatchObject({ nodeEnv: 'production' });
  });

  it('sets nothing that the service does not read', () => {
    expect(Object.keys({ ...config, ...secrets }).filter(name => !configs[service].known.includes(name))).toEqual([]);
  });

  it('renders to objects that a cluster takes', () => {
    if (!renderer)
      process.stderr.write(
        `deploy/${service} is not rendered: neither kubectl nor kustomize is here (https://kubectl.docs.kubernetes.io/installation/)\n`,
      );
    const rendered = renderer ? execFileSync(renderer[0], [renderer[1], `deploy/${service}`], { encoding: 'utf8' }) : '';
    const kinds = parseAllDocuments(rendered).map(document => validate(document.toJS()));
    const wanted = [
      'ConfigMap',
      'Deployment',
      'PodDisruptionBudget',
      'Service',
      ...(service === 'articles' ? ['PersistentVolumeClaim'] : []),
    ];
    expect(kinds.toSorted()).toEqual(renderer ? wanted.toSorted() : []);
  });
});

describe('the check itself', () => {
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'x' },
    spec: {
      selector: { matchLabels: { app: 'x' } },
      template: { metadata: { labels: { app: 'x' } }, spec: { containers: [{ name: 'x' }] } },
    },
  };

  it('takes a sound object', () => {
    expect(validate(deployment)).toBe('Deployment');
  });

  it.each([
    ['a number that is text', { ...deployment, spec: { ...deployment.spec, replicas: 'two' } }],
    ['a selector that is missing', { ...deployment, spec: { template: deployment.spec.template } }],
    ['a kind that nobody knows', { ...deployment, kind: 'Deploiment' }],
  ])('refuses %s', (_, broken) => {
    expect(() => validate(broken)).toThrow();
  });
});

describe('docker-compose.yml', () => {
  const compose = z
    .object({ services: z.record(z.string(), z.looseObject({ environment: z.record(z.string(), z.string()).optional() })) })
    .parse(parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }));

  it.each(services)('gives %s what it reads, and nothing else', service => {
    const environment = compose.services[service]?.environment ?? {};
    expect(configs[service].read(environment)).toMatchObject({ nodeEnv: 'development' });
    expect(Object.keys(environment).filter(name => !configs[service].known.includes(name))).toEqual([]);
  });
});
