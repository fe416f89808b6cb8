import { Injectable } from '@nestjs/common';
import { ServingBook } from '../../cache/serving-book.js';
import type { Flight } from '../../domain/booking/flight.js';
import type { Reader } from '../../domain/serving/flight-rule.js';
import { readSeen, rememberShown, writeSeen } from '../../domain/serving/seen-flights.js';
import { SponsorshipKeys } from '../../signing/sponsorship-keys.js';
import type { AskedPage } from './asked-page.js';

const nobody: Reader = { hasConsented: false, seen: new Map() };

/**
 * What a reader's own device remembers for the frequency caps, signed so that it comes back as it was. Without consent it is neither read nor written. Nor is
 * it written by a process that does not know yet which flights there are: the device keeps what it has.
 */
@Injectable()
export class Capsules {
  constructor(
    private readonly keys: SponsorshipKeys,
    private readonly book: ServingBook,
  ) {}

  read({ consent, capsule }: AskedPage['reader']): Reader {
    if (!consent) return nobody;
    const text = capsule === undefined ? undefined : this.keys.open('capsule', capsule);
    return { hasConsented: true, seen: text === undefined ? nobody.seen : readSeen(text) };
  }

  write({ hasConsented, seen }: Reader, shown: readonly Flight[], at: Date): string | undefined {
    if (!hasConsented || !this.book.isLoaded) return undefined;
    const capped = shown.filter(({ frequencyCaps }) => frequencyCaps.length > 0);
    const remembered = rememberShown(seen, capped, at, id => this.book.now.capsOf(id));
    return this.keys.sign('capsule', writeSeen(remembered));
  }
}
