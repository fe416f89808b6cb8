import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery } from '#service';
import { createLogger } from '#telemetry';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import { returnPath } from '../../domain/return-path.js';
import type { SignInFailure } from '../../domain/sign-in-failure.js';
import { SignInPages } from '../../queries/sign-in-pages.js';
import { personalHeaders } from '../page-headers.js';
import { queryOf } from '../query-of.js';
import { IdentityProvider } from './identity-provider.js';
import { CookieTooLargeError } from './sealed-cookie.js';
import { SessionCookies } from './session-cookies.js';
import { SignInFailedError } from './sign-in-failed.js';

const statusOf = { refused: 403, expired: 400, away: 503 } as const satisfies Record<SignInFailure, number>;

/** Signing in, by links and redirects alone. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('login')
export class LoginController {
  readonly #log = createLogger('sign-in');
  readonly #headers: Readonly<Record<string, string>>;

  constructor(
    private readonly provider: IdentityProvider,
    private readonly cookies: SessionCookies,
    private readonly pages: SignInPages,
    @Inject(PAPER) paper: Paper,
  ) {
    this.#headers = personalHeaders(paper);
  }

  /** Off to the provider; or, for who is signed in already, the page that says so. */
  @Get()
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const returnTo = returnPath(queryOf(request).get('return'));
    const session = await this.cookies.session(request.headers.cookie);
    if (session) return reply.headers(this.#headers).send(await this.pages.account({ name: session.name, roles: session.roles, returnTo }));
    try {
      const { address, expected } = await this.provider.begin();
      return leave(reply, address.href, await this.cookies.begun({ ...expected, returnTo }));
    } catch (error) {
      return this.#fail(error, returnTo, reply);
    }
  }

  /** Back from the provider. */
  @Get('callback')
  async complete(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const attempt = await this.cookies.attempt(request.headers.cookie);
    if (!attempt) return this.#show('expired', '/', reply);
    try {
      const { token, actor, expiresAt } = await this.provider.complete(`?${queryOf(request)}`, attempt);
      const cookies = await this.cookies.signedIn({ token, name: actor.name, roles: [...actor.roles] }, expiresAt);
      return leave(reply, attempt.returnTo, cookies);
    } catch (error) {
      return this.#fail(error, attempt.returnTo, reply.header('set-cookie', this.cookies.failed()));
    }
  }

  #fail(error: unknown, returnTo: string, reply: FastifyReply): Promise<FastifyReply> {
    if (error instanceof CookieTooLargeError) {
      this.#log.error({ error }, 'nobody can sign in: the access token is too large for a cookie');
      return this.#show('refused', returnTo, reply);
    }
    if (!(error instanceof SignInFailedError)) throw error;
    const { failure, reason, isOurs } = error;
    if (isOurs) this.#log.error({ failure, reason }, 'the identity provider does not take us, or we do not take what it says');
    else this.#log.warn({ failure, reason }, 'a sign-in failed');
    return this.#show(failure, returnTo, reply);
  }

  async #show(failure: SignInFailure, returnTo: string, reply: FastifyReply): Promise<FastifyReply> {
    if (failure === 'away') reply.header('retry-after', '5');
    return reply
      .code(statusOf[failure])
      .headers(this.#headers)
      .send(await this.pages.failure({ failure, returnTo }));
  }
}

const leave = (reply: FastifyReply, to: string, cookies: string[]): FastifyReply =>
  reply.code(303).headers({ location: to, 'cache-control': 'no-store', 'set-cookie': cookies }).send();
