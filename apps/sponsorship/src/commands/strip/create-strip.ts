import { Injectable } from '@nestjs/common';
import { newId } from '#persistence';
import type { Person } from '../../domain/person.js';
import { makeStrip, type StripFields } from '../../domain/strip/edit-strip.js';
import { StripTakenError } from '../../domain/strip/errors.js';
import type { Strip } from '../../domain/strip/strip.js';
import { StripsStore } from '../../store/strips.store.js';
import { SaveStrip } from './save-strip.js';

@Injectable()
export class CreateStrip {
  constructor(
    private readonly save: SaveStrip,
    private readonly strips: StripsStore,
  ) {}

  execute(fields: StripFields, person: Person): Promise<Strip> {
    return this.save.execute({ action: 'create', person, now: new Date() }, async () => {
      // Of two at the same time the index of the collection lets one through; the other runs again, and finds it.
      if (await this.strips.ofSection(fields.sectionId)) throw new StripTakenError(fields.sectionId);
      return { after: makeStrip(newId('stp'), fields) };
    });
  }
}
