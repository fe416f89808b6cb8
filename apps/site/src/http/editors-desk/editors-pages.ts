import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { editorsPath } from '../../domain/editing/desk-address.js';
import type { MissedChange } from '../../domain/editing/missed-fields.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import type { KeptForm } from '../../pages/desk/kept-form.js';
import { renderNoArticle } from '../../pages/editors-desk/no-article-page.js';
import type { EditingOutcome, EditingView, Message } from '../../pages/editors-desk/editing-views.js';
import type { Refused, Unanswered } from '../desk/asked.js';
import { backTo, pageOf, telling } from '../desk/desk-form.js';
import { ToldOutcomes } from '../desk/told-outcomes.js';
import { queryOf } from '../query-of.js';
import { EditorsDoor } from './editors-door.js';
import type { Present } from './who-edits.js';

/** What the pages of the editors' desk have in common, whether they are asked for or answer a form. */
@Injectable()
export class EditorsPages {
  constructor(
    private readonly door: EditorsDoor,
    private readonly outcomes: ToldOutcomes,
    @Inject(PAPER) readonly paper: Paper,
  ) {}

  get words() {
    return wordsFor(this.paper.locale).editing;
  }

  /** Of a new page at this address. */
  fresh(url: string, outcome?: EditingOutcome): Pick<EditingView, 'key' | 'here' | 'outcome'> {
    return { key: randomUUID(), here: pageOf(url), outcome };
  }

  /** What the address says was done: what a form led here to tell. */
  async outcomeIn(request: FastifyRequest): Promise<EditingOutcome | undefined> {
    const { done = '', form: settled } = (await this.outcomes.open(queryOf(request).get(telling))) ?? {};
    const text = isDone(this.words.done, done) ? this.words.done[done] : undefined;
    return text === undefined ? undefined : { kind: 'told', text, settled };
  }

  /** `form`: the key of the one in which the text stood. */
  async leave(reply: FastifyReply, to: string, done: string, form?: string): Promise<FastifyReply> {
    return this.door.leave(reply, backTo(to, await this.outcomes.seal({ done, form })));
  }

  /** Without an answer from the service there is no page of it: why, and what can be done. */
  unanswered(answer: Unanswered, reply: FastifyReply, { kept, here = editorsPath }: { kept?: KeptForm; here?: string } = {}) {
    if (answer.outcome === 'away') return this.door.tell(reply, kept ? 'awayKept' : 'away', kept, here);
    if (answer.status === 401) return this.door.tell(reply, 'signedOut', kept, here);
    if (answer.status === 403 && answer.code === 'forbidden') return this.door.tell(reply, 'forbidden', kept, here);
    return this.gone(reply, kept);
  }

  /** What was typed for it stands on the page. */
  gone(reply: FastifyReply, kept?: KeptForm, message = this.words.gone): Promise<FastifyReply> {
    const view = { ...this.fresh(reply.request.url), kept, message };
    return this.door.show(reply, (around, paper) => renderNoArticle({ ...around, ...view }, paper), 404);
  }

  /** What was typed into an article goes on in a working copy: one that somebody has begun, or one that begins with it. */
  moved(copy: NewsroomArticle | undefined): EditingOutcome {
    const { isOpen, wasPublished } = this.words.copies;
    return { kind: 'refused', message: copy?.isNew === true ? wasPublished : isOpen };
  }

  /** Of each change who made it is called by name: who has saved it before, or has the article open now. */
  named(changes: readonly MissedChange[], present: Present = []): readonly MissedChange[] {
    const nameOf = (by: string) => (by.startsWith('schedule:') ? this.words.bySchedule : present.find(({ id }) => id === by)?.name);
    return changes.map(change => ({ ...change, byName: change.byName ?? nameOf(change.by) }));
  }

  /** What a refusal says to a person, in the words of the desk; `wasSaved`: the text had been taken before; `isSame`: it stands there by now. */
  refusal({ status, code }: Refused, { wasSaved = false, isSame = false } = {}): EditingOutcome & { kind: 'refused' } {
    const { conflict, sameMeanwhile, impossible, invalid, incomplete, twoPersons, embargoed, savedOnly, copies } = this.words;
    const byCode: Record<string, Message> = {
      'two-person-rule': twoPersons,
      embargoed,
      'not-publishable': incomplete,
      'slug-taken': invalid,
      'working-copy-open': copies.isOpen,
      'not-published': copies.notPublished,
    };
    const byStatus: Record<number, Message> = { 403: impossible, 409: impossible, 412: isSame ? sameMeanwhile : conflict };
    const message = byCode[code ?? ''] ?? byStatus[status] ?? invalid;
    return { kind: 'refused', message, ...(wasSaved && { detail: savedOnly }) };
  }
}

const isDone = <T extends object>(words: T, done: string): done is keyof T & string => Object.hasOwn(words, done);
