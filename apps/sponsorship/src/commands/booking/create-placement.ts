import { Injectable } from '@nestjs/common';
import { newId } from '#persistence';
import { makePlacement, type PlacementFields } from '../../domain/booking/edit-placement.js';
import type { Placement } from '../../domain/booking/placement.js';
import type { Person } from '../../domain/person.js';
import { SavePlacement } from './save-placement.js';

@Injectable()
export class CreatePlacement {
  constructor(private readonly save: SavePlacement) {}

  execute(fields: PlacementFields, person: Person): Promise<Placement> {
    return this.save.execute({ action: 'create', person }, () => Promise.resolve({ after: makePlacement(newId('plc'), fields) }));
  }
}
