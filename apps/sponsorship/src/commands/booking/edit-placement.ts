import { Injectable } from '@nestjs/common';
import { editPlacement, type PlacementFields } from '../../domain/booking/edit-placement.js';
import type { Placement } from '../../domain/booking/placement.js';
import type { Person } from '../../domain/person.js';
import { PlacementsStore } from '../../store/placements.store.js';
import { SavePlacement } from './save-placement.js';

/** What is booked stays booked: a capacity that shrinks shows in the calendar. */
@Injectable()
export class EditPlacement {
  constructor(
    private readonly save: SavePlacement,
    private readonly placements: PlacementsStore,
  ) {}

  execute(id: string, version: number, fields: Partial<PlacementFields>, person: Person): Promise<Placement> {
    return this.save.execute({ action: 'edit', person }, async () => {
      const before = await this.placements.getAt(id, version);
      return { before, after: editPlacement(before, fields) };
    });
  }
}
