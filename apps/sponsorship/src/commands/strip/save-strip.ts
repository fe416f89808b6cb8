import { Injectable } from '@nestjs/common';
import { type Change, ChangeAggregate } from '#aggregates';
import { announceStrip } from '../../domain/strip/announce-strip.js';
import type { Strip } from '../../domain/strip/strip.js';
import { StripsStore } from '../../store/strips.store.js';

export interface StripAct extends Omit<Change<Strip>, 'store'> {
  readonly now: Date;
}

/** The way of every change of a strip: it is told whole. */
@Injectable()
export class SaveStrip {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly strips: StripsStore,
  ) {}

  execute({ now, ...act }: StripAct, decide: () => Promise<{ before?: Strip; after: Strip }>): Promise<Strip> {
    return this.change.execute({ ...act, store: this.strips }, async () => {
      const { before, after } = await decide();
      return { ...(before && { before }), after, events: [announceStrip(after, now)] };
    });
  }
}
