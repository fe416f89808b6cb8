import { Body, Controller, Header, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, ForbiddenError, hasRole, Public, UnauthenticatedError } from '#auth';
import { BodyLimit, Frequent, Returns, SERVICE_CONFIG, WithoutIdempotencyKey } from '#service';
import type { AskedPage } from '../../queries/serving/asked-page.js';
import { DecidePage } from '../../queries/serving/decide-page.js';
import { type ExplainedPage, ExplainPage } from '../../queries/serving/explain-page.js';
import { decidedPage, decisionInput, decisionQuery, explainedPage } from './decision-input.js';
import { countryOf, ReadReader, type ReaderFacts } from './reader-facts.js';

const answer = z.union([decidedPage, explainedPage]);
const mayAsk = ['ad-manager', 'chief'] as const;

/** What stands in the boxes of a page: one question for all of them, once the page is there. */
@ApiTags('serving')
@Controller('decisions')
export class DecisionsController {
  constructor(
    private readonly decidePage: DecidePage,
    private readonly explainPage: ExplainPage,
    @Inject(SERVICE_CONFIG) private readonly config: { readonly countryHeader?: string | undefined },
  ) {}

  @Post()
  @Public()
  @WithoutIdempotencyKey()
  @BodyLimit(131_072)
  @Frequent()
  @Header('cache-control', 'no-store')
  @Returns(200, answer, { description: 'One answer for each box, in the order in which they were asked for.' })
  async decide(
    @Body({ schema: decisionInput }) input: z.output<typeof decisionInput>,
    @Query({ schema: decisionQuery }) { explain }: z.output<typeof decisionQuery>,
    @ReadReader() facts: ReaderFacts,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<z.infer<typeof answer>> {
    const { countryHeader } = this.config;
    const country = countryHeader === undefined ? undefined : countryOf(facts.header(countryHeader));
    const reader = { ...input.reader, country, device: input.reader.device ?? facts.device };
    const asked: AskedPage = { ...input, reader, isCounted: facts.isCounted };
    if (explain === undefined) return this.decidePage.execute(asked) as z.infer<typeof decidedPage>;
    if (!actor) throw new UnauthenticatedError('To be told why needs an access token: Authorization: Bearer …', { tokenPresented: false });
    if (!hasRole(actor, ...mayAsk)) throw new ForbiddenError(mayAsk);
    return explained(await this.explainPage.execute(asked));
  }
}

function explained({ page, placements }: ExplainedPage): z.infer<typeof explainedPage> {
  const { article, sectionIds, tags, locale, country, device, clock } = page;
  const two = (number: number): string => String(number).padStart(2, '0');
  return {
    page: {
      article: article === 'unknown' ? article : article ? 'known' : 'none',
      sectionIds: [...sectionIds],
      tags: [...tags],
      locale,
      ...(country !== undefined && { country }),
      ...(device !== undefined && { device }),
      weekday: clock.weekday,
      time: `${two(Math.floor(clock.minute / 60))}:${two(clock.minute % 60)}`,
    },
    placements: placements.map(({ id, flights }) => ({ id, flights: [...flights] })),
  };
}
