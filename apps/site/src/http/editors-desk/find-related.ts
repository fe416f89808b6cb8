import { Injectable } from '@nestjs/common';
import type { Fields } from '../../domain/editing/block-fields.js';
import { freeRelated } from '../../domain/editing/free-related.js';
import { PublishedAt } from '../../queries/desk/published-at.js';
import type { FormFaults } from './form-faults.js';

const address = 'related.address';

/** Names in a form the related article whose address was typed. An address at which there is none stays as it is, and is at fault. */
@Injectable()
export class FindRelated {
  constructor(private readonly published: PublishedAt) {}

  async execute(fields: Fields): Promise<{ readonly fields: Fields; readonly refused: FormFaults }> {
    const { [address]: typed = '', ...rest } = fields;
    if (typed.trim() === '') return { fields, refused: {} };
    const id = await this.published.execute(typed);
    if (id === undefined) return { fields, refused: { [address]: address } };
    return { fields: { ...rest, [freeRelated(rest)]: id }, refused: {} };
  }
}
