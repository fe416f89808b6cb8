import kafkajs, { type Kafka, type logCreator } from 'kafkajs';
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

export function createKafka(brokers: readonly string[], clientId: string): Kafka {
  return new kafkajs.Kafka({
    clientId,
    brokers: [...brokers],
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 200, maxRetryTime: 5_000, retries: 5 },
    logLevel: kafkajs.logLevel.WARN,
    logCreator: toOurLog,
  });
}
