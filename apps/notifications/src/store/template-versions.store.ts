import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import { TemplateNotFoundError } from '../domain/templates/errors.js';
import type { TemplateName, TemplateVersion } from '../domain/templates/template.js';

/** Under `<name>@<number>`. */
export type TemplateVersionDocument = TemplateVersion & { _id: string };

const text = { type: String, required: true } as const;

export const templateVersionSchema = new Schema<TemplateVersionDocument>(
  {
    _id: String,
    name: text,
    number: { type: Number, required: true },
    source: { type: Schema.Types.Mixed, required: true },
    html: text,
    at: { type: Date, required: true },
    by: text,
  },
  { collection: 'templateVersions', versionKey: false },
);
templateVersionSchema.index({ name: 1, number: -1 });

/** All that was ever written for mail. Rows are only added. */
@Injectable()
export class TemplateVersionsStore {
  constructor(@InjectModel('TemplateVersion') private readonly model: Model<TemplateVersionDocument>) {}

  async get(name: TemplateName, number: number): Promise<TemplateVersion> {
    const row = await this.model.findById(`${name}@${number}`).lean<TemplateVersionDocument>().exec();
    if (!row) throw new TemplateNotFoundError(name, number);
    return versionOf(row);
  }

  /** Without what they say; the latest first. */
  async ofTemplate(name: TemplateName): Promise<Pick<TemplateVersion, 'number' | 'at' | 'by'>[]> {
    const rows = await this.model
      .find({ name })
      .sort({ number: -1 })
      .limit(mostListed)
      .select(['number', 'at', 'by'])
      .lean<TemplateVersionDocument[]>()
      .exec();
    return rows.map(({ number, at, by }) => ({ number, at, by }));
  }

  /** Fails where it is there already. */
  async insert(version: TemplateVersion): Promise<void> {
    await this.model.insertMany([{ _id: `${version.name}@${version.number}`, ...version }]);
  }
}

const mostListed = 200;

const versionOf = ({ name, number, source, html, at, by }: TemplateVersionDocument): TemplateVersion => ({
  name,
  number,
  source,
  html,
  at,
  by,
});
