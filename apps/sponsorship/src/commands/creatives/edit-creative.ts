import { Injectable } from '@nestjs/common';
import type { Creative } from '../../domain/creatives/creative.js';
import { type CreativePatch, editCreative } from '../../domain/creatives/edit-creative.js';
import type { Person } from '../../domain/person.js';
import { ChangeCreative } from './change-creative.js';

/** One that was approved goes back to review, and nothing of it is shown meanwhile; not for another name, which readers do not see. */
@Injectable()
export class EditCreative {
  constructor(private readonly change: ChangeCreative) {}

  execute(id: string, version: number, patch: CreativePatch, person: Person): Promise<Creative> {
    return this.change.execute({ id, version, person, action: 'edit' }, before => editCreative(before, patch, person.id));
  }
}
