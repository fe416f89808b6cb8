import { Controller, Get, Header, HttpStatus, Param, Redirect } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '#auth';
import { AnyQuery, Frequent, Returns } from '#service';

import { CountClicks } from '../../commands/counting/count-clicks.js';
import { CountStripClicks } from '../../commands/counting/count-strip-clicks.js';
import { JudgeHit } from '../../commands/counting/judge-hit.js';
import { safeDestination } from '../../domain/counting/destination.js';
import { Destinations } from '../../domain/counting/destinations.js';
import { NotKnownYetError, NowhereToGoError } from '../../domain/counting/errors.js';
import { ledNowhere } from '../../domain/counting/hit.js';
import type { Visitor } from '../../domain/counting/visitor.js';
import { SignedDecisions } from '../../signing/signed-decisions.js';
import { SignedStripLinks } from '../../signing/signed-strip-links.js';
import { CurrentVisitor } from './current-visitor.js';
import { type TokenParam, tokenParam } from './tokens.js';

interface Redirection {
  readonly url: string;
}

const answer = {
  description:
    'To where the sponsor said, and to nothing that the request said, whether it counts or not; to the front page while nothing is approved.',
};
const frontPage = '/';

/** The links of what is shown. The reader goes on at once, and is counted after. */
@ApiTags('counting')
@Public()
@AnyQuery()
@Controller()
export class ClicksController {
  constructor(
    private readonly signed: SignedDecisions,
    private readonly strips: SignedStripLinks,
    private readonly destinations: Destinations,
    private readonly judge: JudgeHit,
    private readonly countClicks: CountClicks,
    private readonly countStripClicks: CountStripClicks,
  ) {}

  @Get('clicks/:token')
  @Frequent()
  @Header('cache-control', 'no-store')
  @Redirect('/', HttpStatus.SEE_OTHER)
  @Returns(303, undefined, answer)
  async follow(@Param({ schema: tokenParam }) { token }: TokenParam, @CurrentVisitor() visitor: Visitor): Promise<Redirection> {
    const at = new Date();
    const read = this.signed.read('click', token, at);
    const url = read.decision && this.#safely(await this.destinations.ofCreative(read.decision.creativeId));
    const hit = this.judge.ofDecision('clicks', read, visitor, at);
    this.countClicks.execute(url === undefined ? ledNowhere(hit) : hit);
    return to(url, read.decision !== undefined);
  }

  @Get('strip-clicks/:token')
  @Frequent()
  @Header('cache-control', 'no-store')
  @Redirect('/', HttpStatus.SEE_OTHER)
  @Returns(303, undefined, answer)
  followStrip(@Param({ schema: tokenParam }) { token }: TokenParam, @CurrentVisitor() visitor: Visitor): Redirection {
    const at = new Date();
    const place = this.strips.read(token);
    const url = place && this.#safely(this.destinations.ofSponsor(place.sponsorId));
    const hit = this.judge.ofStrip(place, visitor, at);
    this.countStripClicks.execute(url === undefined ? ledNowhere(hit) : hit, visitor);
    return to(url, place !== undefined);
  }

  /** While it may only not be known yet, nothing is counted: the reader is asked to come again. */
  #safely(stored: string | undefined): string | undefined {
    const url = safeDestination(stored);
    if (url === undefined && !this.destinations.isUpToDate) throw new NotKnownYetError();
    return url;
  }
}

/** A reader who followed a link of ours is not left with an error: what it led to may have gone back to review, or be gone. */
function to(url: string | undefined, isOurs: boolean): Redirection {
  if (url === undefined && !isOurs) throw new NowhereToGoError();
  return { url: url ?? frontPage };
}
