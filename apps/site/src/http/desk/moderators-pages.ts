import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isBulkAct, isDone } from '../../domain/moderation/moves.js';
import { deskPath, filtersIn } from '../../domain/moderation/queue-address.js';
import { PAPER, type Paper } from '../../domain/paper.js';
import { wordsFor } from '../../domain/words-for.js';
import type { DeskView, Outcome } from '../../pages/desk/desk-views.js';
import type { KeptForm } from '../../pages/desk/desk-states.js';
import { type Asked, AskModeration, type Refused } from './ask-moderation.js';
import { DeskDoor } from './desk-door.js';
import { pageOf } from './desk-form.js';

export type Unanswered = Exclude<Asked<never>, { outcome: 'done' }>;

/** What the pages of the moderators' desk have in common, whether they are asked for or answer a form. */
@Injectable()
export class ModeratorsPages {
  constructor(
    private readonly ask: AskModeration,
    private readonly door: DeskDoor,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  get words() {
    return wordsFor(this.paper.locale).moderation;
  }

  /** Of a new page at this address. */
  fresh(url: string, outcome?: Outcome): Pick<DeskView, 'key' | 'here' | 'outcome'> {
    return { key: randomUUID(), here: pageOf(url), ...(outcome && { outcome }) };
  }

  /** What the address says was done: what a form led here to tell. */
  async outcomeIn(request: FastifyRequest): Promise<Outcome | undefined> {
    const query = queryOf(request);
    const done = query.get('done');
    if (done === 'standing') return { kind: 'told', text: this.words.person.changed };
    if (done === 'appeal') return { kind: 'told', text: this.words.person.appealDeclined };
    if (done === 'policy') return { kind: 'told', text: this.words.policy.saved };
    if (!isDone(done)) return undefined;
    const many = query.get('many');
    if (many !== null && isBulkAct(done))
      return { kind: 'done-many', act: done, report: { done: many.split('.').filter(id => commentId.test(id)), failed: [] } };
    const about = query.get('about') ?? '';
    const answer = commentId.test(about) ? await this.ask.comment(about, request) : undefined;
    return answer?.outcome === 'done' ? { kind: 'done', done, comment: answer.body } : undefined;
  }

  /** Without an answer from the service there is no page of it: why, and what can be done. */
  unanswered(answer: Unanswered, reply: FastifyReply, { kept, here = deskPath }: { kept?: KeptForm; here?: string } = {}) {
    if (answer.outcome === 'away') return this.door.tell(reply, kept ? 'awayKept' : 'away', kept, here);
    if (answer.status === 401) return this.door.tell(reply, 'signedOut', kept, here);
    return this.door.tell(reply, 'forbidden', undefined, here);
  }

  /** What a refusal says to a person. */
  refusal({ status, detail, errors }: Refused): Outcome & { kind: 'refused' } {
    const { conflict, gone, impossible, invalid } = this.words;
    const messages: Record<number, typeof gone> = { 404: gone, 409: impossible, 412: conflict };
    const said = errors.length > 0 ? errors.map(({ message }) => message).join(' ') : detail;
    return {
      kind: 'refused',
      message: messages[status] ?? invalid,
      ...(said !== undefined && !(status in messages) && { detail: said }),
    };
  }
}

export const commentId = /^cmt_[0-9a-z]{1,60}$/;
export const personId = /^(?:usr|gst)_[0-9a-z]{1,60}$/;
export const scopeId = /^(?:paper|sec_[0-9a-z]{1,60})$/;

/** Whether an answer is about the matter, and not about who asks or whether anybody is there. */
export const isAboutTheMatter = (answer: Unanswered): answer is Refused =>
  answer.outcome === 'refused' && answer.status !== 401 && answer.status !== 403;

export const queryOf = ({ url }: FastifyRequest): URLSearchParams => new URLSearchParams(url.split('?').slice(1).join('?'));
export const filtersOf = (request: FastifyRequest) => filtersIn(queryOf(request));
