import type { KafkaConnection } from '#messaging';
import type { ServiceConfig } from './service-config.js';

/** How this service reaches Kafka, and as whom. */
export function kafkaConnection(config: ServiceConfig): KafkaConnection {
  const { kafkaBrokers: brokers, kafkaTls, kafkaTlsCa: ca } = config;
  const { kafkaSaslMechanism: mechanism, kafkaSaslUsername: username, kafkaSaslPassword: password } = config;
  return {
    brokers,
    ...(kafkaTls && { tls: { ...(ca !== undefined && { ca }) } }),
    // Whoever gives one of them gives all: the reading of the configuration sees to that.
    ...(mechanism && username && password && { signIn: { mechanism, username, password } }),
  };
}
