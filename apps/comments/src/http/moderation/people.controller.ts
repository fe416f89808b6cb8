import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { pageQuery } from '#persistence';
import { IfMatch, Returns } from '#service';
import { ChangeStanding } from '../../commands/moderation/change-standing.js';
import { DeclineAppeal } from '../../commands/moderation/decline-appeal.js';
import { ReadPerson } from '../../queries/read-person.js';
import { ReadLog } from '../../queries/read-log.js';
import { moderatedCommentView, moderatedViewOf } from '../comment-view.js';
import { personId, type PersonId } from '../ids.js';
import { standings, standingView, type StandingView, standingViewOf } from './standing-view.js';

const standingInput = z
  .strictObject({
    standing: z.enum(standings),
    until: z.iso.datetime({ offset: true }).optional().meta({ description: 'Of a suspension' }),
    reason: z.string().trim().min(1).max(500).optional(),
    trusted: z.boolean().default(false),
  })
  .refine(({ standing, until }) => standing !== 'suspended' || until !== undefined, {
    path: ['until'],
    message: 'Is required for a suspension.',
  })
  .refine(({ standing, reason }) => standing === 'good' || reason !== undefined, {
    path: ['reason'],
    message: 'Is required for a restriction.',
  })
  .meta({ example: { standing: 'suspended', until: '2030-01-01T00:00:00Z', reason: 'Insults other readers' } });
const declineInput = z
  .strictObject({ reason: z.string().trim().min(1).max(500).meta({ description: 'What they are told' }) })
  .meta({ example: { reason: 'It was the third time' } });
const peopleQuery = z.strictObject({
  appeals: z.literal('open').default('open').meta({ description: 'Whose appeal nobody has answered' }),
  ...pageQuery,
});
const appealing = standingView.extend({ name: z.string().optional().meta({ description: 'Under which they wrote last' }) });
const peoplePage = z.object({ items: z.array(appealing), next: z.string().optional() });
const logLine = z.object({
  id: z.string(),
  at: z.date(),
  moderator: z.string().meta({ description: '`usr_…`; `policy` where no person decided' }),
  action: z.string(),
  reason: z.string().optional(),
  commentId: z.string().optional(),
  articleId: z.string().optional(),
  personId: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  before: z.unknown().optional().meta({ description: 'Of a policy what differs; of a list of words those that were taken out' }),
  after: z.unknown().optional().meta({ description: 'The same, with `scope`: whose policy; of a list of words those that were put in' }),
});
const history = z.object({ standing: standingView, decisions: z.array(logLine), comments: z.array(moderatedCommentView) });
const logPage = z.object({ items: z.array(logLine), next: z.string().optional() });
const logQuery = z.strictObject(pageQuery);

/** Who writes, and what was decided about them; and the moderators' log. */
@ApiTags('moderation')
@Roles('moderator')
@Controller('moderation')
export class PeopleController {
  constructor(
    private readonly readPerson: ReadPerson,
    private readonly changeStanding: ChangeStanding,
    private readonly declineAppeal: DeclineAppeal,
    private readonly readLog: ReadLog,
  ) {}

  @Get('people')
  @Returns(200, peoplePage, { description: 'Those who wait for an answer to their appeal, who has waited longest first.' })
  async people(@Query({ schema: peopleQuery }) { limit, after }: z.output<typeof peopleQuery>): Promise<z.infer<typeof peoplePage>> {
    const { items, next } = await this.readPerson.appealing(limit, after);
    return {
      items: items.map(({ name, ...commenter }) => ({ ...standingViewOf(commenter), ...(name !== undefined && { name }) })),
      ...(next !== undefined && { next }),
    };
  }

  @Get('people/:id')
  @Returns(200, history, { description: 'Their standing, what was decided about them, and their latest comments.' })
  async person(@Param({ schema: personId }) { id }: PersonId): Promise<z.infer<typeof history>> {
    const { commenter, decisions, comments } = await this.readPerson.execute(id);
    return { standing: standingViewOf(commenter), decisions, comments: comments.map(moderatedViewOf) };
  }

  @Get('people/:id/standing')
  @Returns(200, standingView, { description: 'With its version as ETag; version 0 of whom nothing was decided yet.' })
  async read(@Param({ schema: personId }) { id }: PersonId): Promise<StandingView> {
    return standingViewOf(await this.readPerson.standing(id));
  }

  @Put('people/:id/standing')
  @Returns(200, standingView, { description: 'In force from now on, on every write. An open appeal is answered by it.' })
  async standing(
    @Param({ schema: personId }) { id }: PersonId,
    @Body({ schema: standingInput }) { standing, until, reason, trusted }: z.output<typeof standingInput>,
    @IfMatch() version: number,
    @CurrentActor() moderator: Actor,
  ): Promise<StandingView> {
    const change = { standing, trusted, ...(until !== undefined && { until: new Date(until) }), ...(reason !== undefined && { reason }) };
    return standingViewOf(await this.changeStanding.execute({ personId: id, version, moderator: moderator.id, change }));
  }

  @Post('people/:id/appeal/decline')
  @Returns(200, standingView, { description: 'Their standing stays, and they are told why.' })
  async decline(
    @Param({ schema: personId }) { id }: PersonId,
    @Body({ schema: declineInput }) { reason }: z.output<typeof declineInput>,
    @IfMatch() version: number,
    @CurrentActor() moderator: Actor,
  ): Promise<StandingView> {
    return standingViewOf(await this.declineAppeal.execute({ personId: id, version, moderator: moderator.id, reason }));
  }

  @Get('log')
  @Returns(200, logPage, { description: 'Every decision of every moderator, and what the policy has refused; the latest first.' })
  log(@Query({ schema: logQuery }) { limit, after }: z.output<typeof logQuery>): Promise<z.infer<typeof logPage>> {
    return this.readLog.execute(limit, after);
  }
}
