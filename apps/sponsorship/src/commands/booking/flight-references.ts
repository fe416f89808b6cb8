import { Injectable } from '@nestjs/common';
import type { Flight } from '../../domain/booking/flight.js';
import type { Creative } from '../../domain/creatives/creative.js';
import { type Flaw, UnknownReferenceError } from '../../domain/flawed-error.js';
import { CreativesStore } from '../../store/creatives.store.js';
import { PlacementsStore } from '../../store/placements.store.js';

type References = Pick<Flight, 'placementIds' | 'creativeIds' | 'sponsorId'>;

/** What a flight names is there, and its creatives are its sponsor's or the paper's own. Whether they are approved is asked when they are shown. */
@Injectable()
export class FlightReferences {
  constructor(
    private readonly placements: PlacementsStore,
    private readonly creatives: CreativesStore,
  ) {}

  async check({ placementIds, creativeIds, sponsorId }: References): Promise<void> {
    // One after the other: a transaction takes one question at a time.
    const placements = await this.placements.getMany(placementIds);
    const creatives = await this.creatives.getMany(creativeIds);
    const known = new Set(placements.map(({ id }) => id));
    const flaws = [
      ...flawsOf('/placementIds', placementIds, id => (known.has(id) ? undefined : `There is no placement ${id}`)),
      ...flawsOf('/creativeIds', creativeIds, id => flawOf(id, creatives, sponsorId)),
    ];
    if (flaws.length > 0) throw new UnknownReferenceError(flaws);
  }
}

function flawOf(id: string, creatives: readonly Creative[], sponsorId: string | undefined): string | undefined {
  const creative = creatives.find(candidate => candidate.id === id);
  if (!creative) return `There is no creative ${id}`;
  return creative.sponsorId === undefined || creative.sponsorId === sponsorId ? undefined : `${id} is of another sponsor`;
}

const flawsOf = (pointer: string, ids: readonly string[], flawOfId: (id: string) => string | undefined): Flaw[] =>
  ids.flatMap((id, index) => {
    const message = flawOfId(id);
    return message === undefined ? [] : [{ pointer: `${pointer}/${index}`, message }];
  });
