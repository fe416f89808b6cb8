import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Fields } from '../../domain/editing/block-fields.js';
import { type Asked, isAboutTheMatter, type Unanswered } from '../desk/asked.js';
import { AskNewsroom } from './ask-newsroom.js';
import type { EditorForm } from './editor-form.js';

/** What came of the files of a form: its fields with what they are called now, and those that were refused; or that nobody answered. */
export type KeptUploads =
  | { readonly outcome: 'done'; readonly fields: Fields; readonly refused: readonly string[] }
  | { readonly outcome: 'unanswered'; readonly answer: Unanswered };

/**
 * Hands the files of a form to their owner before anything else is done with it: what has been uploaded stands in the form by its name, and is not lost
 * whatever becomes of the rest. A field `….file` belongs to the picture or the film beside it.
 */
@Injectable()
export class KeepUploads {
  constructor(private readonly ask: AskNewsroom) {}

  async execute({ fields, files, key }: EditorForm, request: FastifyRequest): Promise<KeptUploads> {
    const changed: Record<string, string> = { ...fields };
    const refused: string[] = [];
    for (const [name, file] of files) {
      const own = name.replace(/\.file$/, '');
      const isFilm = fields[`${own}.type`] === 'video' || own === 'video';
      const upload = { own, file, key: `${key}.${own}` };
      const answer = await (isFilm ? this.#film(upload, request) : this.#picture(upload, fields, request));
      if (answer.outcome === 'done') Object.assign(changed, answer.body);
      else if (isAboutTheMatter(answer)) refused.push(...faultsIn(answer.errors, own));
      else return { outcome: 'unanswered', answer };
    }
    return { outcome: 'done', fields: changed, refused };
  }

  async #film({ own, file, key }: Upload, request: FastifyRequest): Promise<Asked<Fields>> {
    const form = new FormData();
    form.set('file', file);
    const answer = await this.ask.uploadFilm(form, key, request);
    return answer.outcome === 'done' ? { outcome: 'done', body: { [`${own}.url`]: answer.body.url } } : answer;
  }

  async #picture({ own, file, key }: Upload, fields: Fields, request: FastifyRequest): Promise<Asked<Fields>> {
    const form = new FormData();
    for (const name of ['alt', 'caption', 'credit']) {
      const said = fields[`${own}.${name}`]?.trim() ?? '';
      if (said !== '') form.set(name, said);
    }
    form.set('file', file);
    const answer = await this.ask.uploadPicture(form, key, request);
    const field = own === 'hero' ? own : `${own}.imageId`;
    return answer.outcome === 'done' ? { outcome: 'done', body: { [field]: answer.body.id } } : answer;
  }
}

interface Upload {
  /** The part of the form that the file is for: the fields beside it begin so. */
  readonly own: string;
  readonly file: File;
  readonly key: string;
}

const faultsIn = (errors: readonly { readonly pointer: string }[], own: string): string[] => {
  const ofWords = errors.flatMap(({ pointer }) => (/^\/(?:alt|caption|credit)$/.test(pointer) ? [`${own}.${pointer.slice(1)}`] : []));
  return ofWords.length > 0 ? ofWords : [`${own}.file`];
};
