import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { pageQuery } from '#persistence';
import { IfMatch, Returns } from '#service';
import { MarkComment } from '../../commands/moderation/mark-comment.js';
import { ModerateComment } from '../../commands/moderation/moderate-comment.js';
import { ModerateMany } from '../../commands/moderation/moderate-many.js';
import { moderatorActions } from '../../domain/moderation/moderate-comment.js';
import { ReadQueue } from '../../queries/read-queue.js';
import { type ModeratedCommentView, moderatedCommentView, moderatedViewOf } from '../comment-view.js';
import { commentId, type CommentId, commentIdValue, personIdValue, sectionIdValue } from '../ids.js';

const actions = [...moderatorActions, 'keep', 'undo'] as const;
const reason = z.string().trim().min(1).max(500).optional();
const moment = z.iso.datetime({ offset: true }).optional();
const queueQuery = z.strictObject({
  queue: z.enum(['held', 'reported', 'appeals', 'all']).default('held'),
  reason: z.string().min(1).max(60).optional().meta({ description: 'Why it is held, such as `suspect-words`' }),
  sectionId: sectionIdValue.optional(),
  authorId: personIdValue.optional(),
  from: moment.meta({ description: 'Written within' }),
  to: moment.meta({ description: 'Written not within' }),
  ...pageQuery,
});
const queuePage = z.object({ items: z.array(moderatedCommentView), next: z.string().optional() });
const stepParam = z.strictObject({ id: commentIdValue, action: z.enum(actions) });
const decision = z
  .strictObject({ reason })
  .default({})
  .meta({ example: { reason: 'Insults another reader' } });
const bulkItem = z.strictObject({
  id: commentIdValue,
  version: z.int().min(1).meta({ description: 'As it was seen; to undo, the one in `done`' }),
});
const bulkInput = z
  .strictObject({ action: z.enum(actions), items: z.array(bulkItem).min(1).max(100), reason })
  .meta({ example: { action: 'approve', items: [{ id: 'cmt_01m7vqrby5fna8b4hy1ca03h2a', version: 1 }] } });
const bulkReport = z.object({
  done: z.array(z.object({ id: z.string(), version: z.int().meta({ description: 'After it' }) })),
  failed: z.array(z.object({ id: z.string(), reason: z.string() })),
});
const marksInput = z
  .strictObject({ featured: z.boolean().optional(), pinned: z.boolean().optional() })
  .refine(marks => marks.featured !== undefined || marks.pinned !== undefined, 'Say featured or pinned.')
  .meta({ example: { featured: true } });

/** What moderators decide about comments. */
@ApiTags('moderation')
@Roles('moderator')
@Controller('moderation')
export class ModerationController {
  constructor(
    private readonly readQueue: ReadQueue,
    private readonly moderateComment: ModerateComment,
    private readonly moderateMany: ModerateMany,
    private readonly markComment: MarkComment,
  ) {}

  @Get('comments')
  @Returns(200, queuePage, {
    description: 'What has waited longest, what most people report, what its author appeals for, or what is newest.',
  })
  async queue(@Query({ schema: queueQuery }) { from, to, ...query }: z.output<typeof queueQuery>): Promise<z.infer<typeof queuePage>> {
    const { items, next } = await this.readQueue.execute({
      ...query,
      ...(from && { from: new Date(from) }),
      ...(to && { to: new Date(to) }),
    });
    return { items: items.map(moderatedViewOf), ...(next !== undefined && { next }) };
  }

  @Get('comments/:id')
  @Returns(200, moderatedCommentView, { description: 'Whole, with why it waits and the words that were found.' })
  async read(@Param({ schema: commentId }) { id }: CommentId): Promise<ModeratedCommentView> {
    return moderatedViewOf(await this.readQueue.one(id));
  }

  @Post('comments/:id/:action')
  @Returns(200, moderatedCommentView, {
    description:
      'As it is now. `keep` leaves it as it is, and declines an appeal; `undo` takes back the decision that led to this version.',
  })
  async decide(
    @Param({ schema: stepParam }) { id, action }: z.output<typeof stepParam>,
    @Body({ schema: decision }) { reason: why }: z.output<typeof decision>,
    @IfMatch() version: number,
    @CurrentActor() moderator: Actor,
  ): Promise<ModeratedCommentView> {
    const input = { id, version, action, moderator: moderator.id, ...(why !== undefined && { reason: why }) };
    return moderatedViewOf(await this.moderateComment.execute(input));
  }

  @Patch('comments/:id')
  @Returns(200, moderatedCommentView, { description: 'Put forward, or no longer.' })
  async mark(
    @Param({ schema: commentId }) { id }: CommentId,
    @Body({ schema: marksInput }) { featured, pinned }: z.output<typeof marksInput>,
    @IfMatch() version: number,
    @CurrentActor() moderator: Actor,
  ): Promise<ModeratedCommentView> {
    const marks = { ...(featured !== undefined && { featured }), ...(pinned !== undefined && { pinned }) };
    return moderatedViewOf(await this.markComment.execute({ id, version, moderator: moderator.id, marks }));
  }

  @Post('bulk')
  @Returns(200, bulkReport, { description: 'One decision about many, each by itself and as it was seen; what could not be done is named.' })
  async bulk(
    @Body({ schema: bulkInput }) input: z.output<typeof bulkInput>,
    @CurrentActor() moderator: Actor,
  ): Promise<z.infer<typeof bulkReport>> {
    const { action, items, reason: why } = input;
    return this.moderateMany.execute({ action, items, moderator: moderator.id, ...(why !== undefined && { reason: why }) });
  }
}
