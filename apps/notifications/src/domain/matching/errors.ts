export class OccasionNotFoundError extends Error {
  readonly code = 'occasion-not-found';

  constructor(id: string) {
    super(`${id} is no occasion, or none of which anybody was told`);
  }
}

export class FanOutStateError extends Error {
  readonly code = 'fan-out-state';

  constructor(id: string, state: string) {
    super(`${id} is ${state}`);
  }
}

export class SubscriberUnknownError extends Error {
  readonly code = 'subscriber-unknown';

  constructor() {
    super('Nobody is known by that');
  }
}
