import { Injectable } from '@nestjs/common';
import type { Person } from '../../domain/person.js';
import type { Strip } from '../../domain/strip/strip.js';
import { StripsStore } from '../../store/strips.store.js';
import { SaveStrip } from './save-strip.js';

/** Who does what with which version of which strip. */
export interface StripRequest {
  readonly id: string;
  readonly version: number;
  readonly person: Person;
}

/** A change of a strip that is there. */
@Injectable()
export class ChangeStrip {
  constructor(
    private readonly save: SaveStrip,
    private readonly strips: StripsStore,
  ) {}

  execute(
    { id, version, person }: StripRequest,
    action: string,
    decide: (before: Strip, now: Date) => Strip | Promise<Strip>,
  ): Promise<Strip> {
    const now = new Date();
    return this.save.execute({ action, person, now }, async () => {
      const before = await this.strips.getAt(id, version);
      return { before, after: await decide(before, now) };
    });
  }
}
