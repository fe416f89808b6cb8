import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { type AggregateDocument, aggregateSchema, AggregatesStore } from '#aggregates';
import type { Template } from '../domain/templates/template.js';

export const templateSchema = aggregateSchema<Template>('templates');

/** Which version of each template goes out. */
@Injectable()
export class TemplatesStore extends AggregatesStore<Template> {
  constructor(@InjectModel('Template') model: Model<AggregateDocument<Template>>) {
    super(model, 'template');
  }

  /** There are as many as there are kinds of mail. */
  all(): Promise<Template[]> {
    return this.find({});
  }

  named(name: string): Promise<Template | undefined> {
    return this.findOne({ _id: name });
  }
}
