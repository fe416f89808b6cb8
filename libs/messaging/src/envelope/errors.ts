/** A record that no retry will make readable. */
export class UnreadableRecordError extends Error {
  readonly retriable = false;

  constructor(
    readonly code: 'undecodable-value' | 'unsupported-content-type' | 'missing-attribute' | 'unknown-event-type' | 'event-too-large',
    message: string,
  ) {
    super(message);
  }
}
