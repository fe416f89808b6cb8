import { describe, expect, it } from '@jest/globals';
import { createKafka } from './kafka-client.js';
import { probeBroker, UnsupportedBrokerError } from './probe-broker.js';

type Versions = Record<number, { minVersion: number; maxVersion: number }>;

const produce = 0;
const fetch = 1;
const everything: Versions = Object.fromEntries(Array.from({ length: 70 }, (_, key) => [key, { minVersion: 0, maxVersion: 20 }]));

/** A client of ours whose broker takes these versions. */
function clientOf(versions: Versions | null): { kafka: ReturnType<typeof createKafka>; ended: () => number } {
  const kafka = createKafka({ brokers: ['127.0.0.1:1'] }, 'probe');
  const symbol = Object.getOwnPropertySymbols(kafka).find(({ description }) => description === 'private:Kafka:createCluster');
  let ended = 0;
  const cluster = {
    connect: () => Promise.resolve(),
    disconnect: () => Promise.resolve(void (ended += 1)),
    brokerPool: { versions },
  };
  Object.defineProperty(kafka, symbol ?? '', { value: () => cluster });
  return { kafka, ended: () => ended };
}

describe('the probe of the broker', () => {
  it('passes a broker that takes what we speak', async () => {
    const { kafka, ended } = clientOf(everything);
    await expect(probeBroker(kafka)).resolves.toBeUndefined();
    expect(ended()).toBe(1);
  });

  it('refuses one that has dropped our versions of a request, or lacks it, and names them', async () => {
    const { [fetch]: _, ...rest } = everything;
    const { kafka, ended } = clientOf({ ...rest, [produce]: { minVersion: 90, maxVersion: 99 } });
    await expect(probeBroker(kafka)).rejects.toMatchObject({ code: 'unsupported-broker', requests: ['Produce', 'Fetch'] });
    expect(ended()).toBe(1);
  });

  it('refuses one that is older than all that we speak', async () => {
    const { kafka } = clientOf({ ...everything, [produce]: { minVersion: -2, maxVersion: -1 } });
    await expect(probeBroker(kafka)).rejects.toThrow(UnsupportedBrokerError);
  });

  it('refuses one that does not tell', async () => {
    await expect(probeBroker(clientOf(null).kafka)).rejects.toThrow(UnsupportedBrokerError);
  });
});
