import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { PersonNotFoundError } from '../domain/errors.js';
import type { CommenterDocument } from './commenter.schema.js';
import type { CommentDocument } from './comment.schema.js';
import type { DecisionDocument } from './decision.schema.js';
import type { GuestDocument } from './guest.schema.js';

/** Everybody of whom this service keeps anything. */
@Injectable()
export class PeopleStore {
  constructor(
    @InjectModel('Comment') private readonly comments: Model<CommentDocument>,
    @InjectModel('Commenter') private readonly commenters: Model<CommenterDocument>,
    @InjectModel('Guest') private readonly guests: Model<GuestDocument>,
    @InjectModel('Decision') private readonly decisions: Model<DecisionDocument>,
  ) {}

  /** That there is such a person: who wrote, was decided about, said their name as a guest, or decides here. */
  async demand(id: string): Promise<void> {
    const found =
      (await this.comments.exists({ 'author.id': id } as QueryFilter<CommentDocument>).exec()) ??
      (await this.commenters.exists({ _id: id }).exec()) ??
      (await this.guests.exists({ _id: id }).exec()) ??
      (await this.decisions.exists({ moderator: id }).exec());
    if (!found) throw new PersonNotFoundError(id);
  }
}
