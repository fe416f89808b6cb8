import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { KafkaAdmin } from '#messaging';
import { readConfig, serviceConfig } from '#service';
import {
  environmentFor,
  eventually,
  isolated,
  startGuardedKafka,
  startService,
  testTokens,
  type GuardedKafka,
  type Isolated,
  type StartedService,
  type TestTokens,
} from '#testing';
import { sendLogsTo } from '#telemetry';
import { ClippingsModule } from './clippings.js';

jest.setTimeout(90_000);

const password = 'correct-horse-battery';
const signIn = { KAFKA_SASL_USERNAME: 'clippings', KAFKA_SASL_PASSWORD: password };
const wrong = { ...signIn, KAFKA_SASL_PASSWORD: 'incorrect-horse' };

/** A broker of its own, which asks who comes. */
describe('the sign-in to Kafka', () => {
  let kafka: GuardedKafka;
  let tokens: TestTokens;
  let service: StartedService | undefined;
  let lines: string[];
  let restoreLogs = (): void => undefined;

  beforeAll(async () => {
    [kafka, tokens] = await Promise.all([startGuardedKafka({ clippings: password, stranger: password }), testTokens()]);
  });
  afterEach(async () => {
    await service?.stop();
    service = undefined;
    restoreLogs();
  });
  afterAll(async () => {
    await tokens.stop();
    await kafka.stop();
  });

  const placeAt = (kafkaBrokers: string): Isolated => ({ ...isolated('sign-in'), kafkaBrokers });

  async function start(place: Isolated, settings: Record<string, string>): Promise<string> {
    lines = [];
    restoreLogs();
    restoreLogs = sendLogsTo({ write: line => void lines.push(line) });
    const config = readConfig(z.object(serviceConfig), { ...environmentFor(place, tokens, 'clippings'), LOG_LEVEL: 'error', ...settings });
    service = await startService({ module: ClippingsModule.with(config), config });
    return service.url;
  }

  it.each([
    ['plain', 'signedIn', {}],
    ['scram-sha-256', 'signedIn', {}],
    ['scram-sha-512', 'encrypted', { KAFKA_TLS: 'on' }],
    ['plain', 'encrypted', { KAFKA_TLS: 'on' }],
  ] as const)(
    'by %s, %s, lets a service publish, consume and bury, with the ACLs that the documentation names',
    async (mechanism, way, tls) => {
      const ca: Record<string, string> = way === 'encrypted' ? { KAFKA_TLS_CA: kafka.ca } : {};
      const place = placeAt(kafka[way]);
      await kafka.allow('clippings', needs(place.topicPrefix));
      const settings = { ...signIn, KAFKA_SASL_MECHANISM: mechanism, ...tls, ...ca };
      await isStarted(await start(place, settings));
      await service?.stop();
      // Topics that are there are held against their contracts, which needs more than to make them.
      const url = await start(place, settings);
      const { id } = await keep(url);
      await eventually(async () => expect(await read(`${url}/clippings/${id}`)).toHaveProperty('filedWith'));
      await sendRubbish(`${place.topicPrefix}clipping.kept`);
      await eventually(async () => expect(await messagingOf(url)).toMatchObject({ broker: { status: 'up' }, openDeadLetters: 1 }));
      await isStarted(url);
    },
  );

  it.each([
    ['a wrong plain password', 'sign-in-refused', 'KAFKA_SASL_PASSWORD', { ...wrong, KAFKA_SASL_MECHANISM: 'plain' }, 'signedIn'],
    [
      'a wrong password by SCRAM',
      'sign-in-refused',
      'KAFKA_SASL_PASSWORD',
      { ...wrong, KAFKA_SASL_MECHANISM: 'scram-sha-512' },
      'signedIn',
    ],
    [
      'somebody without ACLs',
      'TOPIC_AUTHORIZATION_FAILED',
      'ACL of KAFKA_SASL_USERNAME',
      { ...signIn, KAFKA_SASL_USERNAME: 'stranger', KAFKA_SASL_MECHANISM: 'plain' },
      'signedIn',
    ],
    [
      'a certificate that nobody vouches for',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'KAFKA_TLS_CA',
      { ...signIn, KAFKA_SASL_MECHANISM: 'plain', KAFKA_TLS: 'on' },
      'encrypted',
    ],
  ] as const)('with %s: said once to a person, seen by ops, never started, and writes go on', async (_, reason, setting, settings, way) => {
    const url = await start(placeAt(kafka[way]), settings);
    await eventually(
      async () =>
        expect(await messagingOf(url)).toMatchObject({
          status: 'degraded',
          broker: { status: 'down', reason },
          relay: 'failing',
          consumer: { state: 'unreachable' },
        }),
      { withinMs: 30_000 },
    );
    await keep(url);
    const statuses = await Promise.all(['startup', 'ready', 'live'].map(async probe => (await fetch(`${url}/health/${probe}`)).status));
    expect(statuses).toEqual([503, 200, 200]);
    const said = lines.map(line => JSON.parse(line) as Record<string, unknown>);
    expect(
      said.map(({ level, logger, reason: why }) => [level, logger, why]).toSorted((one, other) => String(one).localeCompare(String(other))),
    ).toEqual([
      ['error', 'event-server', reason],
      ['error', 'relay', reason],
    ]);
    expect(said.map(({ message }) => String(message))).toEqual(Array(2).fill(expect.stringContaining(setting)));
    expect(JSON.stringify(lines)).not.toMatch(/horse/);
  });

  async function keep(url: string): Promise<{ id: string }> {
    const authorization = `Bearer ${await tokens.token({ roles: ['writer'] })}`;
    const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    const answer = await fetch(`${url}/clippings`, { method: 'POST', headers, body: JSON.stringify({ text: 'rain' }) });
    expect(answer.status).toBe(201);
    return (await answer.json()) as { id: string };
  }

  async function sendRubbish(topic: string): Promise<void> {
    const admin = new KafkaAdmin({ service: 'vandal', brokers: [kafka.open], publishes: [] });
    const producer = admin.client.producer();
    await producer.connect();
    await producer.send({ topic, messages: [{ key: 'x', value: 'x' }] });
    await producer.disconnect();
  }
});

/** As in docs/operations.md. */
const needs = (prefix: string) =>
  [
    { kind: 'TOPIC', name: `${prefix}clipping.kept`, may: ['WRITE', 'CREATE', 'DESCRIBE_CONFIGS', 'READ'] },
    { kind: 'TOPIC', name: `${prefix}clipping.kept.${prefix}clippings.dlq`, may: ['WRITE', 'CREATE', 'DESCRIBE_CONFIGS'] },
    { kind: 'GROUP', name: `${prefix}clippings`, may: ['READ'] },
  ] as const;

const read = async (address: string) => (await (await fetch(address)).json()) as object;

const isStarted = (url: string) => eventually(async () => expect((await fetch(`${url}/health/startup`)).status).toBe(200));

async function messagingOf(url: string): Promise<unknown> {
  const { checks } = (await read(`${url}/health`)) as { checks: { messaging: unknown } };
  return checks.messaging;
}
