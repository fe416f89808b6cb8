import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { editorPath, editorsPath } from '../../domain/editing/desk-address.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { ids } from '../../domain/ids.js';
import type { Asked, Refused, Unanswered } from '../desk/asked.js';
import { AskNewsroom } from './ask-newsroom.js';
import type { EditorForm } from './editor-form.js';
import { EditorReply } from './editor-reply.js';
import { EditorsPages } from './editors-pages.js';
import { WorkOnForm, type Worked } from './work-on-form.js';

/** Answers an editor's form: by the page to which it leads, or by itself with what is wrong. */
@Injectable()
export class AnswerForm {
  constructor(
    private readonly ask: AskNewsroom,
    private readonly pages: EditorsPages,
    private readonly replies: EditorReply,
    private readonly work: WorkOnForm,
  ) {}

  async asItIs(id: string, reply: FastifyReply): Promise<FastifyReply> {
    const { request } = reply;
    const [answer, outcome] = await Promise.all([this.#now(id, request), this.pages.outcomeIn(request)]);
    if (answer.outcome !== 'done') return this.pages.unanswered(answer, reply, { here: request.url });
    return this.replies.show(reply, request.url, { article: answer.body, kind: answer.body.kind, outcome });
  }

  async begun(form: EditorForm, url: string, reply: FastifyReply): Promise<FastifyReply> {
    return this.#tell(await this.work.execute(form, undefined, reply.request), { form, url, article: undefined }, reply);
  }

  async changed(id: string, form: EditorForm, url: string, reply: FastifyReply): Promise<FastifyReply> {
    const answer = await this.#now(id, reply.request);
    if (answer.outcome !== 'done') return this.pages.unanswered(answer, reply, { kept: form, here: url });
    return this.#tell(await this.work.execute(form, answer.body, reply.request), { form, url, article: answer.body }, reply);
  }

  #now(id: string, request: FastifyRequest): Promise<Asked<NewsroomArticle>> {
    return ids.article.test(id) ? this.ask.article(id, request) : Promise.resolve({ outcome: 'refused', status: 404, errors: [] });
  }

  async #tell(worked: Worked, about: About, reply: FastifyReply): Promise<FastifyReply> {
    const { form, url, article } = about;
    if (worked.outcome === 'no-upload') return this.pages.unanswered(worked.answer, reply, { kept: form, here: url });
    const kind = article?.kind ?? (worked.fields['kind'] === 'video' ? 'video' : 'story');
    const shown = { article, kind, fields: worked.fields };
    if (worked.outcome === 'reshaped') return this.replies.show(reply, url, { ...shown, at: worked.at });
    if (worked.outcome === 'file-refused') return this.replies.refuseFiles(reply, url, shown, worked.refused);
    const { written, fields } = worked;
    if (written.outcome === 'done') return this.#leave(written.id, fields['do'] ?? 'save', article, reply);
    if (!isAboutArticle(written.answer)) return this.pages.unanswered(written.answer, reply, { kept: form, here: url });
    const now = written.id === undefined ? undefined : await this.#now(written.id, reply.request);
    if (now && now.outcome !== 'done') return this.pages.unanswered(now, reply, { kept: form, here: url });
    const stands = written.id === undefined ? url : editorPath(written.id);
    return this.replies.refuse(reply, stands, { ...shown, article: now?.body }, { ...written, refused: written.answer });
  }

  #leave(id: string, done: string, before: NewsroomArticle | undefined, reply: FastifyReply): Promise<FastifyReply> {
    if (done === 'delete') return this.pages.leave(reply, editorsPath, done);
    return this.pages.leave(reply, editorPath(id), done === 'save' && !before ? 'create' : done);
  }
}

interface About {
  readonly form: EditorForm;
  readonly url: string;
  readonly article: NewsroomArticle | undefined;
}

/** Whether it is refused because of what the article is, and not because of who asks. */
const isAboutArticle = (answer: Unanswered): answer is Refused =>
  answer.outcome === 'refused' && answer.status !== 401 && !(answer.status === 403 && answer.code === 'forbidden');
