import { randomBytes } from 'node:crypto';

/** A place of its own on the run's servers: no other test file sees it. */
export interface Isolated {
  readonly mongodbUri: string;
  readonly kafkaBrokers: string;
  readonly topicPrefix: string;
  /** The name of a database of this place alone. */
  readonly database: (service: string) => string;
}

export function isolated(name: string): Isolated {
  const [mongodbUri, kafkaBrokers] = [process.env['MONGODB_URI'], process.env['KAFKA_BROKERS']];
  if (!mongodbUri || !kafkaBrokers) throw new Error('No servers: this test needs the global set-up of its level (npm run test:int)');
  const place = `${name}-${randomBytes(4).toString('hex')}`;
  return { mongodbUri, kafkaBrokers, topicPrefix: `${place}.`, database: service => `${place}-${service}`.slice(0, 60) };
}
