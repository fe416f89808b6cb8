import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '#auth';
import { AnyQuery, WithoutIdempotencyKey } from '#service';
import { type Fields, patchOf, withTyped } from '../../domain/subscribing/preferences-form.js';
import type { ReaderPreferences } from '../../domain/subscribing/reader-preferences.js';
import type { PreferencesErrors } from '../../pages/subscribing/preferences-fieldsets.js';
import { type PreferencesView, renderPreferences } from '../../pages/subscribing/preferences-page.js';
import { wordsFor } from '../../domain/words/words-for.js';
import { signInPath } from '../../pages/frame/sign-in-path.js';
import type { Question, ServiceAnswer } from '../ask-service.js';
import { isForm } from '../comments/comment-form-body.js';
import { queryOf } from '../query-of.js';
import { readPreferences } from './answers.js';
import { isLinkToken } from './link-token.js';
import { MailDesk } from './mail-desk.js';

const filled = z.record(z.string(), z.string().optional().catch(undefined)).catch({});

/** Whose preferences they are, and where. */
interface Owner {
  /** Of the page. */
  readonly here: string;
  /** Of the service. */
  readonly path: string;
  readonly asNobody: boolean;
}
const byLink = (token: string): Owner | undefined =>
  isLinkToken(token) ? { here: `/preferences/${token}`, path: `/preferences/${token}`, asNobody: true } : undefined;
const own: Owner = { here: '/preferences', path: '/me/preferences', asNobody: false };

/** There is no such reader, or nobody who may say so. */
const isAboutWhose = new Set([401, 403, 404, 410]);

type Said = Pick<PreferencesView, 'said' | 'errors'> & { readonly status?: number };
type Refused = Exclude<ServiceAnswer, { outcome: 'done' }>;

/** How somebody is told of things: for whoever has the link of one of their mails, and for who is signed in. Complete without a script. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('preferences')
export class PreferencesController {
  constructor(private readonly desk: MailDesk) {}

  @Get()
  readOwn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.#read(own, request, reply);
  }

  @Get(':token')
  read(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.#read(byLink(token), request, reply);
  }

  @Post()
  @WithoutIdempotencyKey()
  async saveOwn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (!this.desk.isOurs(request)) return this.desk.state(reply, 403, { message: this.desk.words.refused.elsewhere });
    return this.#save(own, request, reply);
  }

  @Post(':token')
  @WithoutIdempotencyKey()
  save(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.#save(byLink(token), request, reply);
  }

  async #read(owner: Owner | undefined, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const answer = owner && (await this.#ask(owner, { method: 'GET' }, request));
    if (answer?.outcome !== 'done') return this.#refuse(owner, answer, reply);
    const { saved } = this.desk.words.preferences;
    const said = queryOf(request).get('saved') === '1' ? { said: { message: saved } } : {};
    return this.#show(owner, readPreferences(answer.body), reply, said);
  }

  async #save(owner: Owner | undefined, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!isForm(request)) return reply.code(415).send();
    const fields: Fields = filled.parse(request.body ?? {});
    const now = owner && (await this.#ask(owner, { method: 'GET' }, request));
    if (!owner || now?.outcome !== 'done') return this.#refuse(owner, now?.outcome === 'done' ? undefined : now, reply, fields);
    const before = readPreferences(now.body);
    const { version = '' } = fields;
    const body = patchOf(fields, before);
    const ifMatch = /^\d{1,9}$/.test(version) ? Number(version) : 0;
    const answer = await this.#ask(owner, { method: 'PATCH', body, ifMatch }, request);
    if (answer.outcome === 'done') return this.desk.leave(reply, `${owner.here}?saved=1`);
    const { stale, invalid } = this.desk.words.preferences;
    if (answer.outcome === 'away' || isAboutWhose.has(answer.status)) return this.#refuse(owner, answer, reply, fields);
    if (answer.status === 412) return this.#show(owner, before, reply, { status: 412, said: { message: stale }, errors: {} });
    return this.#show(owner, withTyped(fields, before), reply, { status: 422, said: { message: invalid }, errors: this.#errorsOf(answer) });
  }

  /** `/quiet/from` is of the field `quiet`. */
  #errorsOf({ errors }: Refused & { outcome: 'refused' }): PreferencesErrors {
    const refused = new Set(errors.map(({ pointer }) => pointer.split('/')[1]));
    return Object.fromEntries(Object.entries(this.desk.words.preferences.faults).filter(([field]) => refused.has(field)));
  }

  #ask(
    { path, asNobody }: Owner,
    question: Pick<Question, 'method' | 'body' | 'ifMatch'>,
    request: FastifyRequest,
  ): Promise<ServiceAnswer> {
    return this.desk.ask({ ...question, path, asNobody }, request);
  }

  /** What was typed is sent once more with one press, where nobody could take it. */
  #refuse(
    owner: Owner | undefined,
    answer: Refused | undefined,
    reply: FastifyReply,
    fields?: Fields,
  ): Promise<FastifyReply> | FastifyReply {
    if (owner?.asNobody === false && answer?.outcome === 'refused' && answer.status === 401)
      // A form may not be led on to where one signs in (`form-action`); there is a link in the head of each page.
      return fields
        ? this.desk.state(reply, 403, { message: wordsFor(this.desk.paper.locale).inbox.expired })
        : this.desk.leave(reply, signInPath(owner.here));
    const kept = fields && Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? '']));
    return this.desk.unanswered(reply, answer, kept && { fields: kept });
  }

  async #show(
    owner: Owner | undefined,
    preferences: ReaderPreferences,
    reply: FastifyReply,
    { status, ...said }: Said,
  ): Promise<FastifyReply> {
    const keys = [...preferences.subscriptions.map(({ topicKey }) => topicKey), ...preferences.mutes.map(asTopic)];
    const { surroundings, nameOf } = await this.desk.around(reply, ...keys);
    const view = {
      ...surroundings,
      ...said,
      preferences,
      nameOf: (key: string) => nameOf(asTopic(key)),
      isOwn: owner?.asNobody === false,
    };
    return this.desk.show(reply, renderPreferences(view, this.desk.paper), status);
  }
}

/** What is muted by an article is its discussion. */
const asTopic = (key: string): string => key.replace(/^thread:art_/, 'article:art_');
