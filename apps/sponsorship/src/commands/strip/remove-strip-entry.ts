import { Injectable } from '@nestjs/common';
import { removeEntry } from '../../domain/strip/edit-strip.js';
import type { Strip } from '../../domain/strip/strip.js';
import { ChangeStrip, type StripRequest } from './change-strip.js';

@Injectable()
export class RemoveStripEntry {
  constructor(private readonly change: ChangeStrip) {}

  execute(request: StripRequest, entryId: string): Promise<Strip> {
    return this.change.execute(request, 'remove-entry', before => removeEntry(before, entryId));
  }
}
