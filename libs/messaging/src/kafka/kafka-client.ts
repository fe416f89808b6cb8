import kafkajs, { type Kafka, type logCreator, type SASLOptions } from 'kafkajs';
import { createLogger } from '#telemetry';
import { calmIdleTimer } from './calm-idle-timer.js';
import { registerZstd } from './zstd-codec.js';

calmIdleTimer();
registerZstd();

/** kafkajs reports as errors what it mends itself (a broker that is away, a rebalance); ERROR is kept for what a person must do. */
const toOurLog: logCreator = () => {
  const log = createLogger('kafkajs');
  return ({ level, log: { message, timestamp: _timestamp, logger: _logger, correlationId: kafkaCorrelationId, ...rest } }) => {
    // kafkajs numbers its requests by this name; ours is what a person follows through the services.
    const fields = { ...rest, ...(kafkaCorrelationId !== undefined && { kafkaCorrelationId }) };
    if (level <= kafkajs.logLevel.ERROR) log.warn(fields, message);
    else if (level === kafkajs.logLevel.WARN) log.info(fields, message);
    else log.debug(fields, message);
  };
};

export interface KafkaConnection {
  readonly brokers: readonly string[];
  /** Encrypted; the brokers' certificates are held against these authorities (PEM), or against those that Node trusts. */
  readonly tls?: { readonly ca?: string };
  /** As which principal; without it the brokers are not told who comes. */
  readonly signIn?: { readonly mechanism: SignInMechanism; readonly username: string; readonly password: string };
}

export type SignInMechanism = 'plain' | 'scram-sha-256' | 'scram-sha-512';

export function createKafka({ brokers, tls, signIn }: KafkaConnection, clientId: string): Kafka {
  return new kafkajs.Kafka({
    clientId,
    brokers: [...brokers],
    ...(tls && { ssl: { ...tls } }),
    // A copy, because kafkajs keeps its authenticator in it.
    ...(signIn && { sasl: { ...signIn } as SASLOptions }),
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 200, maxRetryTime: 5_000, retries: 5 },
    logLevel: kafkajs.logLevel.WARN,
    logCreator: toOurLog,
  });
}
