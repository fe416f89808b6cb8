import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { hasText } from '../../domain/editing/article-fields.js';
import type { Fields } from '../../domain/editing/block-fields.js';
import { editorsPath, formPath } from '../../domain/editing/desk-address.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import type { Refused, Unanswered } from '../desk/asked.js';
import type { EditorForm } from './editor-form.js';
import { EditorReply } from './editor-reply.js';
import { EditorsPages } from './editors-pages.js';
import { type Meant, ReadText } from './read-text.js';
import { WorkOnForm, type Worked } from './work-on-form.js';
import type { Written } from './write-article.js';

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
    const { url, article } = about;
    // As it is after what has been done: what was uploaded stands in it by its name.
    const kept = { ...about.form, fields: worked.fields };
    if (worked.outcome === 'no-upload') return this.pages.unanswered(worked.answer, reply, { kept, here: url });
    const kind = article?.kind ?? (worked.fields['kind'] === 'video' ? 'video' : 'story');
    const shown = { article, kind, fields: worked.fields, version: about.form.version };
    if (worked.outcome === 'reshaped') return this.replies.show(reply, url, { ...shown, isUnsaved: true, at: worked.at });
    const entered = { kind: 'refused', message: this.pages.words.entered } as const;
    if (worked.outcome === 'entered') return this.replies.show(reply, url, { ...shown, isUnsaved: true, outcome: entered });
    if (worked.outcome === 'refused') return this.replies.refuseAsIs(reply, url, shown, worked.refused);
    const { written } = worked;
    if (written.outcome === 'done') return this.#leave(written.id, kept, article, reply);
    return this.#refuse(written, { ...shown, kept, url }, reply);
  }

  async #refuse({ answer, ...written }: Unwritten, { kept, url, ...shown }: Shown, reply: FastifyReply): Promise<FastifyReply> {
    const refused = isAboutArticle(answer) ? { ...written, refused: answer } : undefined;
    if (!refused) return this.pages.unanswered(answer, reply, { kept, here: url });
    const { id, wasSaved } = written;
    if (id === undefined) return this.replies.refuse(reply, url, shown, { ...refused, key: kept.key });
    const meant = { id, isCopy: shown.article?.isCopy === true };
    const isTyped = hasText(shown.fields) && !wasSaved;
    const now = await (isTyped ? this.read.toGoOn(meant, reply.request) : this.read.execute(meant, reply.request));
    if (now.outcome !== 'done') return this.pages.unanswered(now, reply, { kept, here: url });
    const hasMoved = now.body.isCopy && !meant.isCopy;
    return this.replies.refuse(reply, formPath(now.body), { ...shown, article: now.body }, { ...refused, hasMoved, key: kept.key });
  }

  #leave(id: string, { fields, key }: EditorForm, before: NewsroomArticle | undefined, reply: FastifyReply): Promise<FastifyReply> {
    const { do: done = 'save' } = fields;
    if (done === 'delete') return this.pages.leave(reply, editorsPath, done);
    const isOver = done === 'discard' || done === 'publish';
    return this.pages.leave(reply, formPath({ id, isCopy: before?.isCopy && !isOver }), done === 'save' && !before ? 'create' : done, key);
  }
}

interface About {
  readonly form: EditorForm;
  readonly url: string;
  readonly article: NewsroomArticle | undefined;
}

type Unwritten = Extract<Written, { outcome: 'unanswered' }>;

interface Shown {
  readonly article: NewsroomArticle | undefined;
  readonly kind: NewsroomArticle['kind'];
  readonly fields: Fields;
  readonly version: number | undefined;
  readonly kept: EditorForm;
  readonly url: string;
}

/** Whether it is refused because of what the article is, and not because of who asks. */
const isAboutArticle = (answer: Unanswered): answer is Refused =>
  answer.outcome === 'refused' && answer.status !== 401 && !(answer.status === 403 && answer.code === 'forbidden');
