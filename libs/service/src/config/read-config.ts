import { z } from 'zod';
import { keepOutOfLogs } from '#telemetry';
import { kafkaFaults } from './kafka-faults.js';
import { factsOf } from './setting.js';

type Camel<S extends string> = S extends `${infer Head}_${infer Tail}` ? `${Lowercase<Head>}${Capitalize<Camel<Tail>>}` : Lowercase<S>;

/** `MONGODB_URI` becomes `mongodbUri`. */
export type ConfigOf<Shape extends z.ZodRawShape> = Readonly<{ [K in keyof Shape & string as Camel<K>]: z.output<Shape[K]> }>;

export class ConfigError extends Error {
  readonly code = 'invalid-config' as const;

  constructor(settings: readonly string[]) {
    super(`The configuration is not usable.\n${settings.map(line => `  ${line}`).join('\n')}`);
    // Whoever set the variable is not helped by where we read it.
    this.stack = `ConfigError: ${this.message}`;
  }
}

/** Reads the whole configuration once. An empty variable counts as absent. Throws a ConfigError that names every bad variable, and never shows a secret. */
export function readConfig<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  environment: Readonly<Record<string, string | undefined>>,
): ConfigOf<Shape> {
  const names = Object.keys(schema.shape);
  const given = Object.fromEntries(names.map(name => [name, environment[name] === '' ? undefined : environment[name]]));
  const parsed = schema.safeParse(given);
  const faults = [...(parsed.error?.issues.map(issue => explain(schema, given, issue)) ?? []), ...kafkaFaults(given)];
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const values: Record<string, unknown> = parsed.data;
  const hidden: Record<string, unknown> = {};
  const config: Record<string, unknown> = {};
  for (const name of names) {
    const secret = factsOf(fieldOf(schema, name))?.secret === true && values[name] !== undefined;
    if (secret) keepOutOfLogs(String(values[name]));
    config[camel(name)] = freeze(values[name]);
    hidden[camel(name)] = secret ? '[hidden]' : values[name];
  }
  Object.defineProperty(config, 'toJSON', { value: () => hidden });
  return Object.freeze(config) as ConfigOf<Shape>;
}

function explain(schema: z.ZodObject, given: Record<string, string | undefined>, issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0] ?? 'configuration');
  const value = given[name];
  const facts = factsOf(fieldOf(schema, name));
  // Whoever puts a key where a certificate belongs has not meant to publish it.
  const isHidden = facts?.secret === true || value?.includes('PRIVATE KEY') === true;
  const found = value === undefined ? 'is missing' : isHidden ? 'has a value that is not accepted' : `is ${JSON.stringify(value)}`;
  const expected = facts ? `Expected ${facts.expects}, for example ${name}=${facts.example}` : issue.message;
  return `${name} ${found}. ${expected}`;
}

function fieldOf(schema: z.ZodObject, name: string): z.ZodType {
  const field: unknown = schema.shape[name];
  return field instanceof z.ZodType ? field : z.unknown();
}

const camel = (name: string): string => name.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const freeze = (value: unknown): unknown => (typeof value === 'object' && value !== null ? Object.freeze(value) : value);
