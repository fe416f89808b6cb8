import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { pageQuery } from '#persistence';
import { Returns } from '#service';
import { ChangeStanding } from '../commands/change-standing.js';
import { ReadPerson } from '../queries/read-person.js';
import { ReadLog } from '../queries/read-log.js';
import { moderatedCommentView, moderatedViewOf } from './comment-view.js';
import { personId, type PersonId } from './ids.js';

const standings = ['good', 'suspended', 'banned', 'shadow-banned'] as const;
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
const standingView = z.object({
  id: z.string(),
  version: z.int(),
  standing: z.enum(standings),
  until: z.date().optional(),
  reason: z.string().optional(),
  trusted: z.boolean(),
});
const logLine = z.object({
  id: z.string(),
  at: z.date(),
  moderator: z.string(),
  action: z.string(),
  reason: z.string().optional(),
  commentId: z.string().optional(),
  articleId: z.string().optional(),
  personId: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
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
    private readonly readLog: ReadLog,
  ) {}

  @Get('people/:id')
  @Returns(200, history, { description: 'Their standing, what was decided about them, and their latest comments.' })
  async person(@Param({ schema: personId }) { id }: PersonId): Promise<z.infer<typeof history>> {
    const { commenter, decisions, comments } = await this.readPerson.execute(id);
    const { noticeToken: _noticeToken, ...standing } = commenter;
    return { standing, decisions, comments: comments.map(moderatedViewOf) };
  }

  @Put('people/:id/standing')
  @Returns(200, standingView, { description: 'In force from now on, on every write.' })
  async standing(
    @Param({ schema: personId }) { id }: PersonId,
    @Body({ schema: standingInput }) { standing, until, reason, trusted }: z.output<typeof standingInput>,
    @CurrentActor() moderator: Actor,
  ): Promise<z.infer<typeof standingView>> {
    const change = { standing, trusted, ...(until !== undefined && { until: new Date(until) }), ...(reason !== undefined && { reason }) };
    const { noticeToken: _noticeToken, ...commenter } = await this.changeStanding.execute({
      personId: id,
      moderator: moderator.id,
      change,
    });
    return commenter;
  }

  @Get('log')
  @Returns(200, logPage, { description: 'Every decision of every moderator, the latest first.' })
  log(@Query({ schema: logQuery }) { limit, after }: z.output<typeof logQuery>): Promise<z.infer<typeof logPage>> {
    return this.readLog.execute(limit, after);
  }
}
