import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Fields } from '../../domain/editing/block-fields.js';
import { pictureWordAt } from '../../domain/editing/picture-form.js';
import { withoutWords } from '../../domain/editing/upload-words.js';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import { type Asked, isAboutTheMatter, type Refused, type Unanswered } from '../desk/asked.js';
import { AskNewsroom } from './ask-newsroom.js';
import type { EditorForm } from './editor-form.js';
import { fileFault, type FormFaults } from './form-faults.js';
import { saidOfPicture } from './said-of-picture.js';

/** What came of the files of a form: its fields with what they are called now, and what is wrong with others; or that nobody answered. */
export type KeptUploads =
  | { readonly outcome: 'done'; readonly fields: Fields; readonly refused: FormFaults }
  | { readonly outcome: 'unanswered'; readonly fields: Fields; readonly answer: Unanswered };

/**
 * Hands the files of a form to their owner before anything else is done with it: what has been uploaded stands in the form by its name, and is not lost
 * whatever becomes of the rest. A field `….file` belongs to the picture or the film beside it,
 * `….captionFile0` to the film's captions.
 */
@Injectable()
export class KeepUploads {
  constructor(
    private readonly ask: AskNewsroom,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  async execute({ fields, files, tooLarge, key }: EditorForm, request: FastifyRequest): Promise<KeptUploads> {
    const changed: Record<string, string> = { ...fields };
    let refused: FormFaults = Object.fromEntries(tooLarge.map(name => [name, 'fileTooLarge']));
    for (const [name, file] of files) {
      const upload = uploadOf(name, file, fields);
      const answer = await (upload.url === undefined
        ? this.#picture(upload, { fields, key }, request)
        : this.#other({ ...upload, url: upload.url }, key, request));
      if (answer.outcome === 'done') Object.assign(changed, answer.body);
      else if (isAboutTheMatter(answer)) refused = { ...refused, ...faultsIn(answer, name) };
      else return { outcome: 'unanswered', fields: changed, answer };
    }
    return { outcome: 'done', fields: changed, refused };
  }

  async #other({ name, file, url }: Upload & { readonly url: string }, key: string, request: FastifyRequest): Promise<Asked<Fields>> {
    const form = new FormData();
    form.set('file', file);
    const answer = await this.ask.uploadFile(form, `${key}.${ownOf(name)}`, request);
    return answer.outcome === 'done' ? { outcome: 'done', body: { [url]: answer.body.url } } : answer;
  }

  async #picture(
    { name, file }: Upload,
    { fields, key }: Pick<EditorForm, 'fields' | 'key'>,
    request: FastifyRequest,
  ): Promise<Asked<Fields>> {
    const own = ownOf(name);
    const form = new FormData();
    for (const [word, said] of saidOfPicture(fields, own, this.paper)) form.set(word, said);
    form.set('file', file);
    const answer = await this.ask.uploadPicture(form, `${key}.${own}`, request);
    const field = own === 'hero' ? own : `${own}.imageId`;
    return answer.outcome === 'done' ? { outcome: 'done', body: { ...withoutWords(own), [field]: answer.body.id } } : answer;
  }
}

interface Upload {
  readonly name: string;
  readonly file: File;
  /** Of a film and of captions, the field for its address; a picture has none. */
  readonly url: string | undefined;
}

/** The part of the form that a file is for: the fields beside it begin so. */
const ownOf = (name: string): string => name.replace(/\.file$/, '');

function uploadOf(name: string, file: File, fields: Fields): Upload {
  const own = ownOf(name);
  if (/\.captionFile\d+$/.test(name)) return { name, file, url: name.replace('.captionFile', '.captionUrl') };
  const isFilm = fields[`${own}.type`] === 'video' || own === 'video';
  return { name, file, url: isFilm ? `${own}.url` : undefined };
}

function faultsIn(answer: Refused, name: string): FormFaults {
  const own = ownOf(name);
  const ofWords = answer.errors.flatMap(({ pointer }) => {
    const word = pictureWordAt(pointer);
    return word === undefined ? [] : [[`${own}.${word}`, word] as const];
  });
  // No page can put a file back into its field.
  if (ofWords.length > 0) return { [name]: 'fileAgain', ...Object.fromEntries(ofWords) };
  return { [name]: fileFault(answer) };
}
