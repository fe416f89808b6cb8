import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { setting } from './setting.js';
import type { ConfigOf } from './read-config.js';

/** Comma-separated. */
export const list = (): z.ZodType<readonly string[], string> =>
  z.string().transform(text =>
    text
      .split(',')
      .map(item => item.trim())
      .filter(item => item !== ''),
  );

export const wholeNumber = (minimum: number, maximum: number): z.ZodType<number, string> =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.int().min(minimum).max(maximum));

export const port = (standard: number) =>
  setting(wholeNumber(0, 65_535).default(standard), { expects: 'a port, 0 to ask the system for one', example: String(standard) });

const number = (standard: number, minimum: number, maximum: number, expects: string) =>
  setting(wholeNumber(minimum, maximum).default(standard), { expects: `${expects}, ${minimum} to ${maximum}`, example: String(standard) });

/** What every service reads; spread it into the service's own schema and override what differs. */
export const serviceConfig = {
  NODE_ENV: setting(z.enum(['production', 'development', 'test']).default('development'), {
    expects: 'production, development or test',
    example: 'production',
  }),
  SERVICE_VERSION: setting(z.string().min(1).max(80).default('unreleased'), {
    expects: 'the release that runs, as its image is tagged',
    example: '1.4.0',
  }),
  HOST: setting(z.string().min(1).default('127.0.0.1'), { expects: 'an address to listen on', example: '0.0.0.0' }),
  PORT: port(3000),
  LOG_LEVEL: setting(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'), {
    expects: 'a log level',
    example: 'info',
  }),

  MONGODB_URI: setting(z.string().regex(/^mongodb(\+srv)?:\/\/\S+$/), {
    expects: 'the address of a MongoDB replica set',
    example: 'mongodb://localhost:27017/?replicaSet=rs0',
    secret: true,
  }),
  MONGODB_DATABASE: setting(z.string().regex(/^[\w-]{1,63}$/), {
    expects: 'the name of a database of this service alone',
    example: 'articles',
  }),
  KAFKA_BROKERS: setting(
    list().refine(brokers => brokers.length > 0 && brokers.every(broker => /^[^\s:]+:\d+$/.test(broker))),
    {
      expects: 'host:port of the brokers, comma-separated',
      example: 'kafka-1:9092,kafka-2:9092',
    },
  ),
  KAFKA_TOPIC_PREFIX: setting(
    z
      .string()
      .regex(/^[\w.-]{0,80}$/)
      .default(''),
    { expects: 'what each topic name begins with', example: 'staging.' },
  ),
  KAFKA_TLS: setting(
    z
      .enum(['on', 'off'])
      .default('off')
      .transform(choice => choice === 'on'),
    { expects: 'on or off', example: 'on' },
  ),
  KAFKA_TLS_CA: setting(z.string().refine(areCertificates).optional(), {
    expects: 'the certificates, in PEM, of the authorities that sign those of the brokers',
    example: '"$(cat ca.crt)"',
  }),
  KAFKA_SASL_MECHANISM: setting(z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).optional(), {
    expects: 'plain, scram-sha-256 or scram-sha-512',
    example: 'scram-sha-512',
  }),
  KAFKA_SASL_USERNAME: setting(z.string().min(1).max(200).optional(), {
    expects: 'the principal of this service alone',
    example: 'articles',
  }),
  KAFKA_SASL_PASSWORD: setting(z.string().min(8).optional(), {
    expects: 'the password of KAFKA_SASL_USERNAME, of at least 8 characters',
    example: '"$(openssl rand -base64 24)"',
    secret: true,
  }),

  AUTH_ISSUER: setting(z.url(), {
    expects: 'the issuer of the access tokens, as in their "iss"',
    example: 'https://identity.example.com/',
  }),
  AUTH_AUDIENCE: setting(z.string().min(1).default('broadsheet'), {
    expects: 'the audience of the access tokens, as in their "aud"',
    example: 'broadsheet',
  }),
  AUTH_JWKS_URI: setting(z.url({ protocol: /^https?$/ }), {
    expects: 'where the issuer publishes its keys',
    example: 'https://identity.example.com/.well-known/jwks.json',
  }),
  AUTH_ACTOR_KEY: setting(z.string().min(32).optional(), {
    expects: 'a random secret of at least 32 characters, the same in all services',
    example: '"$(openssl rand -base64 32)"',
    secret: true,
  }),

  CORS_ORIGINS: setting(list().default([]), {
    expects: 'origins whose pages may call this service, comma-separated',
    example: 'https://desk.example.com',
  }),
  TRUST_PROXY: setting(list().default([]), {
    expects: 'addresses or networks of the proxies whose X-Forwarded-For counts, comma-separated',
    example: '10.0.0.0/8',
  }),
  BODY_LIMIT_BYTES: number(1_048_576, 1_024, 104_857_600, 'the largest accepted JSON body in bytes'),
  RATE_LIMIT_PER_MINUTE: number(1_200, 0, 1_000_000, 'requests per minute and client address (0: no limit)'),
  REQUEST_TIMEOUT_MS: number(30_000, 100, 600_000, 'the longest time for one request in milliseconds'),
  SHUTDOWN_DELAY_MS: number(0, 0, 60_000, 'how long to serve on after readiness is withdrawn, in milliseconds'),
  SHUTDOWN_DEADLINE_MS: number(25_000, 1_000, 600_000, 'when an unfinished shutdown is given up, in milliseconds'),
  HEALTH_DETAILS: setting(z.enum(['ops', 'anyone']).default('ops'), { expects: 'who may read /health: ops or anyone', example: 'ops' }),
  METRICS_TOKEN: setting(z.string().min(16).optional(), {
    expects: 'the bearer token of the metrics collector',
    example: '"$(openssl rand -hex 24)"',
    secret: true,
  }),
};

/** One certificate after the other, and nothing that is to be kept secret. */
function areCertificates(pem: string): boolean {
  const blocks = pem.match(/-----BEGIN [^-]*-----[^-]*-----END [^-]*-----/g) ?? [];
  return blocks.length > 0 && blocks.every(isCertificate);
}

function isCertificate(pem: string): boolean {
  try {
    return pem.startsWith('-----BEGIN CERTIFICATE-----') && new X509Certificate(pem).subject !== undefined;
  } catch {
    return false;
  }
}

export type ServiceConfig = ConfigOf<typeof serviceConfig>;
