import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FieldWords } from '../../domain/words/field-words.js';
import { isBulkAct, isDone } from '../../domain/moderation/moves.js';
import { deskPath } from '../../domain/moderation/queue-address.js';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import { wordsFor } from '../../domain/words/words-for.js';
import type { DeskView, Outcome } from '../../pages/desk/desk-views.js';
import type { KeptForm } from '../../pages/desk/kept-form.js';
import { AskModeration } from './ask-moderation.js';
import type { Refused, Unanswered } from './asked.js';
import { DeskDoor } from './desk-door.js';
import { queryOf } from '../query-of.js';
import { backTo, pageOf, telling } from './desk-form.js';
import { type Told, ToldOutcomes } from './told-outcomes.js';

/** What the pages of the moderators' desk have in common, whether they are asked for or answer a form. */
@Injectable()
export class ModeratorsPages {
  constructor(
    private readonly ask: AskModeration,
    private readonly door: DeskDoor,
    private readonly outcomes: ToldOutcomes,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  get words() {
    return wordsFor(this.paper.locale).moderation;
  }

  get fields(): FieldWords {
    return wordsFor(this.paper.locale).comments.fields;
  }

  /** Of a new page at this address. */
  fresh(url: string, outcome?: Outcome): Pick<DeskView, 'key' | 'here' | 'outcome'> {
    return { key: randomUUID(), here: pageOf(url), ...(outcome && { outcome }) };
  }

  /** What the address says was done: what a form led here to tell. */
  async outcomeIn(request: FastifyRequest): Promise<Outcome | undefined> {
    const { done = '', about, many } = (await this.outcomes.open(queryOf(request).get(telling))) ?? {};
    if (done === 'standing') return { kind: 'told', text: this.words.person.changed };
    if (done === 'appeal') return { kind: 'told', text: this.words.person.appealDeclined };
    if (done === 'no-section') return { kind: 'told', text: this.words.policy.noSection };
    if (done === 'policy') return { kind: 'told', text: this.words.policy.saved };
    if (many && isBulkAct(done)) return { kind: 'done-many', act: done, report: { done: many, failed: [] } };
    if (!about || !isDone(done)) return undefined;
    const answer = await this.ask.comment(about.id, request);
    return answer.outcome === 'done' ? { kind: 'done', done, comment: answer.body, version: about.version } : undefined;
  }

  /** After an act: back to where it was decided, which tells of it. */
  async leave(reply: FastifyReply, back: string, outcome: Told, item?: string): Promise<FastifyReply> {
    return this.door.leave(reply, backTo(back, await this.outcomes.seal(outcome), item));
  }

  /** Without an answer from the service there is no page of it: why, and what can be done. */
  unanswered(answer: Unanswered, reply: FastifyReply, { kept, here = deskPath }: { kept?: KeptForm; here?: string } = {}) {
    if (answer.outcome === 'away') return this.door.tell(reply, kept ? 'awayKept' : 'away', kept, here);
    if (answer.status === 401) return this.door.tell(reply, 'signedOut', kept, here);
    return this.door.tell(reply, 'forbidden', kept, here);
  }

  /** What a refusal says to a person, in the words of the desk. */
  refusal({ status, errors }: Refused): Outcome & { kind: 'refused' } {
    const { conflict, gone, impossible, invalid } = this.words;
    const messages: Record<number, typeof gone> = { 404: gone, 409: impossible, 412: conflict };
    const lacksReason = errors.some(({ pointer }) => pointer === '/reason');
    return { kind: 'refused', message: messages[status] ?? invalid, ...(lacksReason && { detail: this.fields.missing.because }) };
  }
}
