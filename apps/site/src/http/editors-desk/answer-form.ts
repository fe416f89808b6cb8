import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { editorsPath, formPath } from '../../domain/editing/desk-address.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import type { Refused, Unanswered } from '../desk/asked.js';
import type { EditorForm } from './editor-form.js';
import { EditorReply } from './editor-reply.js';
import { EditorsPages } from './editors-pages.js';
import { type Meant, ReadText } from './read-text.js';
import { WorkOnForm, type Worked } from './work-on-form.js';

/** Answers an editor's form: by the page to which it leads, or by itself with what is wrong. */
@Injectable()
export class AnswerForm {
  constructor(
    private readonly read: ReadText,
    private readonly pages: EditorsPages,
    private readonly replies: EditorReply,
    private readonly work: WorkOnForm,
  ) {}

  async asItIs(meant: Meant, reply: FastifyReply): Promise<FastifyReply> {
    const { request } = reply;
    const [answer, outcome] = await Promise.all([this.read.execute(meant, request), this.pages.outcomeIn(request)]);
    if (answer.outcome !== 'done') return this.pages.unanswered(answer, reply, { here: request.url });
    return this.replies.show(reply, request.url, { article: answer.body, kind: answer.body.kind, outcome });
  }

  async begun(form: EditorForm, url: string, reply: FastifyReply): Promise<FastifyReply> {
    return this.#tell(await this.work.execute(form, undefined, reply.request), { form, url, article: undefined }, reply);
  }

  async changed(meant: Meant, form: EditorForm, reply: FastifyReply): Promise<FastifyReply> {
    const url = formPath(meant);
    const answer = await this.read.execute(meant, reply.request);
    if (answer.outcome !== 'done') return this.pages.unanswered(answer, reply, { kept: form, here: url });
    return this.#tell(await this.work.execute(form, answer.body, reply.request), { form, url, article: answer.body }, reply);
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
    // What was typed into the article goes on in the working copy that somebody has begun meanwhile.
    const isCopy = article?.isCopy === true || written.answer.code === 'working-copy-open';
    const now = written.id === undefined ? undefined : await this.read.execute({ id: written.id, isCopy }, reply.request);
    if (now && now.outcome !== 'done') return this.pages.unanswered(now, reply, { kept: form, here: url });
    const stands = written.id === undefined ? url : formPath({ id: written.id, isCopy });
    return this.replies.refuse(reply, stands, { ...shown, article: now?.body }, { ...written, refused: written.answer });
  }

  #leave(id: string, done: string, before: NewsroomArticle | undefined, reply: FastifyReply): Promise<FastifyReply> {
    if (done === 'delete') return this.pages.leave(reply, editorsPath, done);
    const isOver = done === 'discard' || done === 'publish';
    return this.pages.leave(reply, formPath({ id, isCopy: before?.isCopy && !isOver }), done === 'save' && !before ? 'create' : done);
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
