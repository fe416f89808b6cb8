import kafkajs from 'kafkajs';
import { KafkaTimeoutError } from './within.js';

/** What keeps this process from Kafka although nothing is wrong with the process: a restart of it would be no cure. */
export interface BrokerFault {
  /** Names no host. */
  readonly reason: string;
  /** What a person must do, where waiting does not help. */
  readonly remedy?: string;
}

const connections = new Set([
  'KafkaJSConnectionError',
  'KafkaJSConnectionClosedError',
  'KafkaJSRequestTimeoutError',
  'KafkaJSNoBrokerAvailableError',
  'KafkaJSBrokerNotFound',
  'KafkaJSGroupCoordinatorNotFound',
]);
const signIns = new Set(['SASL_AUTHENTICATION_FAILED', 'UNSUPPORTED_SASL_MECHANISM', 'ILLEGAL_SASL_STATE']);
/** Of Node's codes of an unfit certificate, those that speak of nothing else. */
const certificates = /CERT|UNABLE_TO_(GET|VERIFY)_/;

const refusedSignIn: BrokerFault = {
  reason: 'sign-in-refused',
  remedy: 'Kafka refuses our sign-in; KAFKA_SASL_MECHANISM, KAFKA_SASL_USERNAME or KAFKA_SASL_PASSWORD is not what the brokers know',
};

/** `undefined` for an error that is not the broker's. */
export function brokerFault(error: unknown): BrokerFault | undefined {
  if (error instanceof KafkaTimeoutError) return { reason: error.code };
  if (error instanceof kafkajs.KafkaJSAggregateError) return error.errors.map(brokerFault).find(fault => fault !== undefined);
  if (!(error instanceof kafkajs.KafkaJSError)) return undefined;
  if (error instanceof kafkajs.KafkaJSSASLAuthenticationError) return refusedSignIn;
  if (error instanceof kafkajs.KafkaJSProtocolError) return refusal(error.type);
  if (error.cause !== undefined) return brokerFault(error.cause);
  return connections.has(error.name) ? noConnection(error) : undefined;
}

function refusal(type: string): BrokerFault | undefined {
  if (signIns.has(type)) return refusedSignIn;
  if (!type.endsWith('_AUTHORIZATION_FAILED')) return undefined;
  return { reason: type, remedy: 'Kafka knows us and does not let us do what we must; an ACL of KAFKA_SASL_USERNAME is missing' };
}

function noConnection(error: Error & { code?: unknown }): BrokerFault {
  const reason = typeof error.code === 'string' ? error.code : error.name;
  return { reason, ...(certificates.test(reason) && { remedy: 'The certificate of a broker is not trusted; see KAFKA_TLS_CA' }) };
}
