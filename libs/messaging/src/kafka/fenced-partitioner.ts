import kafkajs, { type ICustomPartitioner } from 'kafkajs';

/** The records were not sent, because by now somebody else may have sent newer ones. */
export class SendWithdrawnError extends Error {
  readonly code = 'send-withdrawn';

  constructor() {
    super('The records were not sent: the right to send them is over');
  }
}

/**
 * The Java client's partitioner, with a fence. kafkajs asks for the partition of each record anew before each try, and there is no other
 * place in which a retry that it makes by itself can be ended.
 */
export const fencedPartitioner =
  (maySend: () => boolean): ICustomPartitioner =>
  () => {
    const partitionOf = kafkajs.Partitioners.DefaultPartitioner();
    return record => {
      if (!maySend()) throw new SendWithdrawnError();
      return partitionOf(record);
    };
  };
