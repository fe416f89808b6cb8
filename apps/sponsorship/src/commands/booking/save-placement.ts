import { Injectable } from '@nestjs/common';
import { type Change, ChangeAggregate } from '#aggregates';
import { announcePlacement } from '../../domain/booking/announce-placement.js';
import { houseOf, refuseTakenSlot } from '../../domain/booking/edit-placement.js';
import type { Placement } from '../../domain/booking/placement.js';
import { CreativesStore } from '../../store/creatives.store.js';
import { HoldsStore } from '../../store/holds.store.js';
import { PlacementsStore } from '../../store/placements.store.js';

/** The way of every change of a placement: alone in its slot, and with a house creative that may be shown. */
@Injectable()
export class SavePlacement {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly placements: PlacementsStore,
    private readonly creatives: CreativesStore,
    private readonly holds: HoldsStore,
  ) {}

  execute(
    { action, person }: Omit<Change<Placement>, 'store'>,
    decide: () => Promise<{ before?: Placement; after: Placement }>,
  ): Promise<Placement> {
    return this.change.execute({ action, person, store: this.placements }, async () => {
      const { before, after } = await decide();
      await this.holds.hold(`slot ${after.slot}`);
      refuseTakenSlot(after, await this.placements.onIn(after.slot));
      const isSame = after.houseCreativeId === before?.houseCreativeId;
      const saved = isSame ? after : { ...after, house: await this.#house(after.houseCreativeId) };
      return { ...(before && { before }), after: saved, events: [announcePlacement(saved)] };
    });
  }

  async #house(id: string | undefined): Promise<Placement['house']> {
    if (id === undefined) return undefined;
    await this.holds.hold(id);
    const [creative] = await this.creatives.getMany([id]);
    return houseOf(id, creative);
  }
}
