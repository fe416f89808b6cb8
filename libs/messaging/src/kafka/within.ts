/** kafkajs can wait for ever, for an answer or for its own reconnecting (tulios/kafkajs#1147, #1783). */
export class KafkaTimeoutError extends Error {
  readonly code = 'kafka-timeout';

  constructor(ms: number) {
    super(`Kafka did not answer within ${ms} ms`);
  }
}

/** The outcome of `work`, or a `KafkaTimeoutError`; the work itself is not stopped, and its late failure is nobody's. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new KafkaTimeoutError(ms)), ms);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
