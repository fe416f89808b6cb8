import { Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '#auth';
import { AnyQuery, Frequent, Returns, WithoutIdempotencyKey } from '#service';
import { CountImpressions } from '../../commands/counting/count-impressions.js';
import { JudgeHit } from '../../commands/counting/judge-hit.js';
import type { Visitor } from '../../domain/counting/visitor.js';
import { SignedDecisions } from '../../signing/signed-decisions.js';
import { CurrentVisitor } from './current-visitor.js';
import { type TokenParam, tokenParam } from './tokens.js';

const answer = { description: 'Noted, whether it counts or not.' };

/** What a page asks when a creative begins to render. The answer goes out when it is written down. */
@ApiTags('counting')
@Public()
@AnyQuery()
@Controller('impressions')
export class ImpressionsController {
  constructor(
    private readonly signed: SignedDecisions,
    private readonly judge: JudgeHit,
    private readonly countImpressions: CountImpressions,
  ) {}

  @Post(':token')
  @Frequent()
  @WithoutIdempotencyKey()
  @Header('cache-control', 'no-store')
  @Returns(204, undefined, answer)
  post(@Param({ schema: tokenParam }) { token }: TokenParam, @CurrentVisitor() visitor: Visitor): Promise<void> {
    return this.#count(token, visitor);
  }

  /** For a page without scripts of ours: a picture that is none. */
  @Get(':token')
  @Frequent()
  @Header('cache-control', 'no-store')
  @Returns(204, undefined, answer)
  get(@Param({ schema: tokenParam }) { token }: TokenParam, @CurrentVisitor() visitor: Visitor): Promise<void> {
    return this.#count(token, visitor);
  }

  #count(token: string, visitor: Visitor): Promise<void> {
    const at = new Date();
    return this.countImpressions.execute(this.judge.ofDecision('impressions', this.signed.read('impression', token, at), visitor, at));
  }
}
