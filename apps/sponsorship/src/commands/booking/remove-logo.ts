import { Injectable } from '@nestjs/common';
import { removeLogo } from '../../domain/booking/edit-sponsor.js';
import type { Sponsor } from '../../domain/booking/sponsor.js';
import type { Person } from '../../domain/person.js';
import { ChangeSponsor } from './change-sponsor.js';

/** Its name stands where the logo stood. */
@Injectable()
export class RemoveLogo {
  constructor(private readonly change: ChangeSponsor) {}

  execute(id: string, version: number, person: Person): Promise<Sponsor> {
    return this.change.execute({ id, version, person, action: 'remove-logo' }, removeLogo);
  }
}
