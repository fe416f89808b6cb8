import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ConfigError, readConfig } from './read-config.js';
import { port, serviceConfig } from './service-config.js';
import { setting } from './setting.js';

const environment = {
  MONGODB_URI: 'mongodb://paper:hunter2hunter2@db/?replicaSet=rs0',
  MONGODB_DATABASE: 'articles',
  KAFKA_BROKERS: 'kafka-1:9092, kafka-2:9092',
  AUTH_ISSUER: 'http://127.0.0.1:3900',
  AUTH_JWKS_URI: 'http://127.0.0.1:3900/.well-known/jwks.json',
};
const schema = z.object({
  ...serviceConfig,
  PORT: port(3001),
  MEDIA_FOLDER: setting(z.string().default('media'), { expects: 'a folder', example: '/data/media' }),
});

const errorOf = (values: Record<string, string | undefined>): string => {
  try {
    readConfig(schema, { ...environment, ...values });
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  return '';
};

describe('the configuration', () => {
  it('is read once, typed, with the service’s own settings and defaults', () => {
    const config = readConfig(schema, { ...environment, PORT: '', UNRELATED: 'x' });
    expect(config).toMatchObject({
      port: 3001,
      mediaFolder: 'media',
      kafkaBrokers: ['kafka-1:9092', 'kafka-2:9092'],
      nodeEnv: 'development',
      shutdownDeadlineMs: 25_000,
    });
    expect(config).not.toHaveProperty('unrelated');
  });

  it('cannot be changed', () => {
    const config: Record<string, unknown> = readConfig(schema, environment);
    expect(() => (config.port = 1)).toThrow(TypeError);
    expect(() => (config.kafkaBrokers as string[]).push('x')).toThrow(TypeError);
  });

  it.each([
    [
      'MONGODB_DATABASE',
      undefined,
      'MONGODB_DATABASE is missing. Expected the name of a database of this service alone, for example MONGODB_DATABASE=articles',
    ],
    ['PORT', '70000', 'PORT is "70000". Expected a port'],
    ['PORT', '30 00', 'PORT is "30 00"'],
    ['KAFKA_BROKERS', 'kafka', 'KAFKA_BROKERS is "kafka". Expected host:port'],
    ['KAFKA_TLS', 'true', 'KAFKA_TLS is "true". Expected on or off, for example KAFKA_TLS=on'],
    ['KAFKA_SASL_MECHANISM', 'gssapi', 'KAFKA_SASL_MECHANISM is "gssapi". Expected plain, scram-sha-256 or scram-sha-512'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud"'],
    ['AUTH_ISSUER', 'identity', 'AUTH_ISSUER is "identity"'],
    ['RATE_LIMIT_PER_MINUTE', '-1', 'RATE_LIMIT_PER_MINUTE is "-1"'],
  ])('says what is wrong with %s=%s', (name, value, message) => {
    expect(errorOf({ [name]: value })).toContain(message);
  });

  it('names every bad setting at once', () => {
    const message = errorOf({ PORT: 'x', MONGODB_URI: undefined });
    expect(message).toContain('PORT');
    expect(message).toContain('MONGODB_URI');
  });

  it('never shows a secret, neither when it is refused nor when the configuration is printed', () => {
    expect(errorOf({ MONGODB_URI: 'postgres://paper:hunter2@db' })).toMatch(/MONGODB_URI has a value that is not accepted\. Expected/);
    expect(errorOf({ MONGODB_URI: 'postgres://paper:hunter2@db' })).not.toContain('hunter2');
    expect(JSON.stringify(readConfig(schema, environment))).not.toContain('hunter2');
  });
});
