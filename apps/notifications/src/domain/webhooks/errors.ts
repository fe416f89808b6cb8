/** An address to which nothing is sent, and why. */
export class ReceiverRefusedError extends Error {
  readonly code = 'receiver-refused' as const;
  readonly pointer = '/url';
}

/** Nothing is sent to it until it is active again. */
export class EndpointDisabledError extends Error {
  readonly code = 'endpoint-disabled' as const;

  constructor(id: string) {
    super(`The endpoint ${id} is disabled; make it active first`);
  }
}

/** It was never told of here, or what it said is no longer kept. */
export class EventNotKeptError extends Error {
  readonly code = 'event-not-kept' as const;
  readonly pointer = '/eventId';

  constructor(id: string) {
    super(`There is no event ${id} that could be sent to this endpoint again`);
  }
}
