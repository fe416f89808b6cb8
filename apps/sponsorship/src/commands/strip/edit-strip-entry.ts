import { Injectable } from '@nestjs/common';
import { editEntry, type StripEntryFields } from '../../domain/strip/edit-strip.js';
import type { Strip } from '../../domain/strip/strip.js';
import { ChangeStrip, type StripRequest } from './change-strip.js';

@Injectable()
export class EditStripEntry {
  constructor(private readonly change: ChangeStrip) {}

  execute(request: StripRequest, entryId: string, fields: Partial<StripEntryFields>): Promise<Strip> {
    return this.change.execute(request, 'edit-entry', (before, now) => editEntry(before, entryId, fields, now));
  }
}
