/** The state is larger than an event may be; nothing was stored. Sizes in bytes. */
export class EventTooLargeError extends Error {
  readonly code = 'event-too-large';
  readonly retriable = false;

  constructor(type: string, bytes: number, limit: number) {
    super(`${type} would be ${bytes} bytes, more than the ${limit} that an event may have`);
  }
}
