import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Fields } from '../../domain/editing/block-fields.js';
import { picturePath, picturesPath } from '../../domain/editing/desk-address.js';
import type { NewsroomImage } from '../../domain/editing/newsroom-image.js';
import { fieldsOfPicture, picturePatch, pictureWordAt } from '../../domain/editing/picture-form.js';
import { ids } from '../../domain/ids.js';
import { renderPictureList } from '../../pages/editors-desk/picture-list-page.js';
import { type PictureView, renderPicture } from '../../pages/editors-desk/picture-page.js';
import { type Asked, isAboutTheMatter, type Refused } from '../desk/asked.js';
import type { DeskForm } from '../desk/desk-form.js';
import { queryOf } from '../query-of.js';
import { AskNewsroom } from './ask-newsroom.js';
import { EditorsDoor } from './editors-door.js';
import { EditorsPages } from './editors-pages.js';
import { type FormFaults, toldFaults } from './form-faults.js';
import { instantOf } from './instant-of.js';

const shown = 24;
const nowhere = { outcome: 'refused', status: 404, errors: [] } as const;

/** Answers with the pictures of the newsroom, or with the form of one. */
@Injectable()
export class PictureReply {
  constructor(
    private readonly door: EditorsDoor,
    private readonly pages: EditorsPages,
    private readonly ask: AskNewsroom,
  ) {}

  /** `refused`: what is wrong with a new one, whose form is shown again. */
  async list(reply: FastifyReply, { fields = {}, refused }: { fields?: Fields; refused?: FormFaults } = {}): Promise<FastifyReply> {
    const { request } = reply;
    const after = queryOf(request).get('after') ?? undefined;
    const answer = await this.ask.images(request, { limit: shown, after });
    if (answer.outcome !== 'done') {
      // A cursor that the service does not know.
      if (isAboutTheMatter(answer) && after !== undefined) return this.door.leave(reply, picturesPath);
      return this.pages.unanswered(answer, reply, { here: request.url });
    }
    const { invalid, faults } = this.pages.words;
    const { status, errors } = refused ? toldFaults(refused, faults, fields) : { status: 200, errors: {} };
    const outcome = refused && ({ kind: 'refused', message: invalid } as const);
    const view = { ...this.pages.fresh(request.url, outcome), ...answer.body, after, fields, errors };
    return this.door.show(reply, (around, paper) => renderPictureList({ ...around, ...view }, paper), status);
  }

  async picture(reply: FastifyReply, id: string): Promise<FastifyReply> {
    const [answer, outcome] = await Promise.all([this.#read(reply, id), this.pages.outcomeIn(reply.request)]);
    return answer.outcome === 'done' ? this.#show(reply, answer.body, { outcome }) : this.#lost(reply, answer);
  }

  async described(reply: FastifyReply, id: string, form: DeskForm): Promise<FastifyReply> {
    const { paper } = this.pages;
    const before = await this.#read(reply, id);
    if (before.outcome !== 'done') return this.#lost(reply, before, form);
    const patch = picturePatch(form.fields, before.body, { paper, instantOf: local => instantOf(local, paper.timeZone) });
    if (Object.keys(patch).length === 0) return this.pages.leave(reply, picturePath(id), 'save');
    const answer = await this.ask.editPicture(id, patch, form.version ?? 0, reply.request);
    if (answer.outcome === 'done') return this.pages.leave(reply, picturePath(id), 'save');
    if (!isOfPicture(answer)) return this.#lost(reply, answer, form);
    const now = answer.status === 412 ? await this.#read(reply, id) : before;
    return now.outcome === 'done' ? this.#refuse(reply, now.body, form, answer) : this.#lost(reply, now, form);
  }

  #refuse(
    reply: FastifyReply,
    image: NewsroomImage,
    { fields, version }: DeskForm,
    { status, code, errors }: Refused,
  ): Promise<FastifyReply> {
    const { invalid, faults, pictures } = this.pages.words;
    const message = status === 412 ? pictures.conflict : code === 'image-edit-refused' ? pictures.notYours : invalid;
    const wrong = errors.flatMap(({ pointer }) => pictureWordAt(pointer) ?? []);
    const told = toldFaults(Object.fromEntries(wrong.map(word => [word, word])), faults, fields);
    // Of a version that this person has seen, and of no other.
    const seen = status === 412 ? { meanwhile: { stands: fieldsOfPicture(image, this.pages.paper), missed: [] } } : { version };
    return this.#show(reply, image, { outcome: { kind: 'refused', message }, fields, errors: told.errors, ...seen, status });
  }

  #show(reply: FastifyReply, image: NewsroomImage, { outcome, status = 200, ...own }: Shown): Promise<FastifyReply> {
    const view = {
      errors: {},
      fields: fieldsOfPicture(image, this.pages.paper),
      ...own,
      ...this.pages.fresh(reply.request.url, outcome),
      image,
    };
    return this.door.show(reply, (around, paper) => renderPicture({ ...around, ...view }, paper), status);
  }

  #read(reply: FastifyReply, id: string): Promise<Asked<NewsroomImage>> {
    return ids.image.test(id) ? this.ask.image(id, reply.request) : Promise.resolve(nowhere);
  }

  #lost(reply: FastifyReply, answer: Exclude<Asked<never>, { outcome: 'done' }>, kept?: DeskForm): Promise<FastifyReply> {
    if (answer.outcome === 'refused' && answer.status === 404) return this.pages.gone(reply, kept, this.pages.words.pictures.gone);
    return this.pages.unanswered(answer, reply, { here: reply.request.url, ...(kept && { kept }) });
  }
}

type Shown = Partial<Pick<PictureView, 'outcome' | 'fields' | 'errors' | 'meanwhile' | 'version'>> & { readonly status?: number };

/** Whether it is refused because of what the picture is, or what is said of it. */
const isOfPicture = (answer: Exclude<Asked<never>, { outcome: 'done' }>): answer is Refused =>
  answer.outcome === 'refused' && (answer.status === 412 || answer.status === 422 || answer.code === 'image-edit-refused');
