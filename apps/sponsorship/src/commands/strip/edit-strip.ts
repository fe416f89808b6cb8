import { Injectable } from '@nestjs/common';
import { editStrip, type StripFields } from '../../domain/strip/edit-strip.js';
import type { Strip } from '../../domain/strip/strip.js';
import { ChangeStrip, type StripRequest } from './change-strip.js';

@Injectable()
export class EditStrip {
  constructor(private readonly change: ChangeStrip) {}

  execute(request: StripRequest, fields: Partial<Omit<StripFields, 'sectionId'>>): Promise<Strip> {
    return this.change.execute(request, 'edit', (before, now) => editStrip(before, fields, now));
  }
}
