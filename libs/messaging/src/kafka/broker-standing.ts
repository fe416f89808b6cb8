import type { Logger } from '#telemetry';
import { type BrokerFault, brokerFault } from './broker-fault.js';

/** Whether Kafka serves one part of this process, as that part last found it. What waiting does not mend is said to a person, once. */
export class BrokerStanding {
  #fault: BrokerFault | undefined;

  constructor(private readonly log: Logger) {}

  get fault(): BrokerFault | undefined {
    return this.#fault;
  }

  /** Whether it was the broker that failed. */
  failed(error: unknown): boolean {
    const fault = brokerFault(error);
    if (fault?.remedy !== undefined && fault.reason !== this.#fault?.reason) this.log.error({ error, reason: fault.reason }, fault.remedy);
    this.#fault = fault;
    return fault !== undefined;
  }

  answered(): void {
    this.#fault = undefined;
  }
}
