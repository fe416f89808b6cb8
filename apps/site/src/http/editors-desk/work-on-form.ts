import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isStep } from '../../domain/editing/article-step.js';
import type { Fields } from '../../domain/editing/block-fields.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { reshape, reshapingIn } from '../../domain/editing/reshape-blocks.js';
import type { Unanswered } from '../desk/asked.js';
import type { EditorForm } from './editor-form.js';
import { KeepUploads } from './keep-uploads.js';
import { newBlockId, WriteArticle, type Written } from './write-article.js';

/** What came of a form; its fields as they are after what has been done. */
export type Worked =
  /** Its blocks lie otherwise, and nothing was saved. */
  | { readonly outcome: 'reshaped'; readonly fields: Fields; readonly at: string | undefined }
  | { readonly outcome: 'file-refused'; readonly fields: Fields; readonly refused: readonly string[] }
  | { readonly outcome: 'no-upload'; readonly answer: Unanswered }
  | { readonly outcome: 'written'; readonly fields: Fields; readonly written: Written };

/** Does what the button says with which a form was sent: lay its blocks otherwise, save it, or save it and take a step. Files come first in any case. */
@Injectable()
export class WorkOnForm {
  constructor(
    private readonly uploads: KeepUploads,
    private readonly write: WriteArticle,
  ) {}

  async execute(form: EditorForm, before: NewsroomArticle | undefined, request: FastifyRequest): Promise<Worked> {
    const uploaded = await this.uploads.execute(form, request);
    if (uploaded.outcome === 'unanswered') return { outcome: 'no-upload', answer: uploaded.answer };
    const { fields, refused } = uploaded;
    const wanted = fields['do'] ?? 'save';
    const reshaping = reshapingIn(wanted);
    if (reshaping && refused.length === 0) return { outcome: 'reshaped', ...reshape(fields, reshaping, newBlockId) };
    if (refused.length > 0) return { outcome: 'file-refused', fields, refused };
    const toWrite = { fields, key: form.key, step: isStep(wanted) ? wanted : undefined };
    const written = before
      ? await this.write.change(before, form.version ?? before.version, toWrite, request)
      : await this.write.begin(toWrite, request);
    return { outcome: 'written', fields, written };
  }
}
