import { guestOf } from '#signing';

/** Guests as comments knows them. */
export class KnownGuests {
  constructor(private readonly key: string) {}

  /** `gst_…`, or nothing where the token is none that comments gave. */
  of(token: string): string | undefined {
    return guestOf(token, this.key);
  }
}
