import { Injectable } from '@nestjs/common';
import { ForgottenPeople } from '#messaging';
import type { Identity } from '#service';
import { ReaderErasedError, ReaderRequiredError } from '../../domain/subscribing/errors.js';
import { KnownGuests } from '../../signing/known-guests.js';

/** Who is behind a request: an account, a guest of the threads, or nobody whom we know. */
@Injectable()
export class Readers {
  constructor(
    private readonly guests: KnownGuests,
    private readonly forgotten: ForgottenPeople,
  ) {}

  /** The person's id. An erased guest's token is worth nothing; an erased account does not come back, and says so. */
  async find({ actor, guestToken }: Identity): Promise<string | undefined> {
    const id = actor?.id ?? (guestToken === undefined ? undefined : this.guests.of(guestToken));
    if (id === undefined || !(await this.forgotten.has(id))) return id;
    if (actor) throw new ReaderErasedError();
    return undefined;
  }

  async get(identity: Identity): Promise<string> {
    const id = await this.find(identity);
    if (id === undefined) throw new ReaderRequiredError();
    return id;
  }
}
