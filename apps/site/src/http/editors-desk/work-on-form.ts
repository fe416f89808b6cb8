import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isStep } from '../../domain/editing/article-step.js';
import { askedFor } from '../../domain/editing/asked-for.js';
import type { Fields } from '../../domain/editing/block-fields.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { pressOfEnter } from '../../domain/editing/press-of-enter.js';
import { reshape, reshapingIn } from '../../domain/editing/reshape-blocks.js';
import { missingFiles } from '../../domain/editing/upload-words.js';
import type { Unanswered } from '../desk/asked.js';
import { newBlockId } from './block-ids.js';
import type { EditorForm } from './editor-form.js';
import { FindRelated } from './find-related.js';
import type { FormFaults } from './form-faults.js';
import { KeepUploads } from './keep-uploads.js';
import { WriteArticle, type Written } from './write-article.js';

/** What came of a form; its fields as they are after what has been done. */
export type Worked =
  /** Its blocks lie otherwise, and nothing was saved. */
  | { readonly outcome: 'reshaped'; readonly fields: Fields; readonly at: string | undefined }
  /** Nothing was asked for. */
  | { readonly outcome: 'entered'; readonly fields: Fields }
  /** Something in it is not there: a file that was not taken, or an article that nobody knows. */
  | { readonly outcome: 'refused'; readonly fields: Fields; readonly refused: FormFaults }
  | { readonly outcome: 'no-upload'; readonly fields: Fields; readonly answer: Unanswered }
  | { readonly outcome: 'written'; readonly fields: Fields; readonly written: Written };

/** Does what the button says with which a form was sent: lay its blocks otherwise, save it, or save it and take a step. Files come first in any case. */
@Injectable()
export class WorkOnForm {
  constructor(
    private readonly uploads: KeepUploads,
    private readonly related: FindRelated,
    private readonly write: WriteArticle,
  ) {}

  async execute(form: EditorForm, before: NewsroomArticle | undefined, request: FastifyRequest): Promise<Worked> {
    const uploaded = await this.uploads.execute(form, request);
    if (uploaded.outcome === 'unanswered') return { ...uploaded, outcome: 'no-upload' };
    const related = await this.related.execute(uploaded.fields);
    const fields = askedFor(related.fields, before);
    const refused = { ...uploaded.refused, ...related.refused };
    const wanted = fields['do'] ?? 'save';
    const reshaping = reshapingIn(wanted);
    if (Object.keys(refused).length > 0) return { outcome: 'refused', fields, refused };
    if (reshaping) return { outcome: 'reshaped', ...reshape(fields, reshaping, newBlockId) };
    if (wanted === pressOfEnter) return { outcome: 'entered', fields };
    const unfiled = Object.fromEntries(missingFiles(fields).map(name => [name, 'fileMissing'] as const));
    if (Object.keys(unfiled).length > 0) return { outcome: 'refused', fields, refused: unfiled };
    const toWrite = { fields, key: form.key, step: isStep(wanted) ? wanted : undefined };
    const written = before
      ? await this.write.change(before, form.version ?? 0, toWrite, request)
      : await this.write.begin(toWrite, request);
    return { outcome: 'written', fields, written };
  }
}
