import { Injectable } from '@nestjs/common';
import type { Creative } from '../../domain/creatives/creative.js';
import { removePictures } from '../../domain/creatives/edit-creative.js';
import type { Person } from '../../domain/person.js';
import { ChangeCreative } from './change-creative.js';

/** Their files stay: a page that was sent may still show them. */
@Injectable()
export class RemovePictures {
  constructor(private readonly change: ChangeCreative) {}

  execute(id: string, version: number, person: Person): Promise<Creative> {
    return this.change.execute({ id, version, person, action: 'remove-pictures' }, before => removePictures(before, person.id));
  }
}
