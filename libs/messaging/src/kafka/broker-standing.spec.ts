import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { configureLogging, createLogger, sendLogsTo } from '#telemetry';
import { brokerFault } from './broker-fault.js';
import { BrokerStanding } from './broker-standing.js';
import { KafkaTimeoutError } from './within.js';

/** The types know no message; the client writes one. */
const refused = Reflect.construct(kafkajs.KafkaJSSASLAuthenticationError, ['SASL PLAIN authentication failed: no']) as Error;
const away = new kafkajs.KafkaJSConnectionError('Connection error: connect ECONNREFUSED 10.0.0.7:9092', { code: 'ECONNREFUSED' });
const forbidden = new kafkajs.KafkaJSProtocolError(
  Object.assign(new Error('Not authorized'), { type: 'GROUP_AUTHORIZATION_FAILED', code: 30 }),
);

describe('a fault of the broker', () => {
  it.each([
    ['an address where nobody is', away, 'ECONNREFUSED'],
    ['the same, after the last try', new kafkajs.KafkaJSNumberOfRetriesExceeded(away, { retryCount: 5, retryTime: 1 }), 'ECONNREFUSED'],
    ['silence', new KafkaTimeoutError(1_000), 'kafka-timeout'],
    ['a refused sign-in', refused, 'sign-in-refused'],
    ['a missing ACL', forbidden, 'GROUP_AUTHORIZATION_FAILED'],
    ['a missing ACL of one topic among others', new kafkajs.KafkaJSAggregateError('topics', [forbidden]), 'GROUP_AUTHORIZATION_FAILED'],
  ])('is %s', (_, error, reason) => {
    expect(brokerFault(error)?.reason).toBe(reason);
  });

  it.each([
    ['of the database', new Error('connection refused')],
    [
      'of a rebalance',
      new kafkajs.KafkaJSProtocolError(Object.assign(new Error('rebalance'), { type: 'REBALANCE_IN_PROGRESS', code: 27 })),
    ],
    ['of nobody', undefined],
  ])('is not one %s', (_, error) => {
    expect(brokerFault(error)).toBeUndefined();
  });
});

describe('the standing with the broker', () => {
  const lines: string[] = [];
  let restore: () => void;
  let standing: BrokerStanding;

  beforeEach(() => {
    lines.length = 0;
    configureLogging({ level: 'info' });
    restore = sendLogsTo({ write: line => void lines.push(line) });
    standing = new BrokerStanding(createLogger('standing'));
  });
  afterEach(() => restore());

  it('asks a person once for what waiting does not mend, and again when it comes back', () => {
    for (const error of [refused, refused]) standing.failed(error);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('KAFKA_SASL_PASSWORD');
    standing.answered();
    expect(standing.fault).toBeUndefined();
    standing.failed(refused);
    expect(lines).toHaveLength(2);
  });

  it('asks nobody about an outage, and forgets it when something else fails', () => {
    expect(standing.failed(away)).toBe(true);
    expect(standing.fault).toEqual({ reason: 'ECONNREFUSED' });
    expect(standing.failed(new Error('a handler'))).toBe(false);
    expect([standing.fault, lines]).toEqual([undefined, []]);
  });
});
