import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '#auth';
import { Returns, WithoutIdempotencyKey } from '#service';
import { ReactToComment } from '../commands/react-to-comment.js';
import { ReportComment } from '../commands/report-comment.js';
import { WhoIs } from '../queries/who-is.js';
import { reactionKinds } from '../store/reaction.schema.js';
import { reportReasons } from '../store/report.schema.js';
import { reactionCounts } from './comment-view.js';
import { CurrentIdentity, type Identity } from './commenter-identity.js';
import { type CommentId, commentId } from './ids.js';

const reactionInput = z.strictObject({ kind: z.enum(reactionKinds) }).meta({ example: { kind: 'insightful' } });
const reportInput = z
  .strictObject({
    reason: z.enum(reportReasons),
    text: z.string().trim().min(1).max(2_000).optional(),
    name: z.string().trim().min(1).max(200).optional(),
    email: z.email().max(254).optional(),
  })
  .refine(({ reason, text }) => reason !== 'illegal' || text !== undefined, {
    path: ['text'],
    message: 'Is required: say why it is illegal.',
  })
  .refine(({ reason, name }) => reason !== 'illegal' || name !== undefined, {
    path: ['name'],
    message: 'Is required where something illegal is reported.',
  })
  .refine(({ reason, email }) => reason !== 'illegal' || email !== undefined, {
    path: ['email'],
    message: 'Is required where something illegal is reported.',
  })
  .meta({ example: { reason: 'off-topic' } });
const reacted = z.object({ counts: z.object({ reactions: reactionCounts }) });
const receipt = z.object({ receipt: z.string().meta({ description: 'rpt_…, to ask about it' }) });

/** What readers think of a comment: one row a person, so neither of the two needs a key or a version. */
@ApiTags('comments')
@Public()
@Controller('comments')
export class OpinionsController {
  constructor(
    private readonly whoIs: WhoIs,
    private readonly reactToComment: ReactToComment,
    private readonly reportComment: ReportComment,
  ) {}

  @Put(':id/reaction')
  @Returns(200, reacted, { description: 'With yours; another kind takes the place of the one before.' })
  async react(
    @Param({ schema: commentId }) { id }: CommentId,
    @Body({ schema: reactionInput }) { kind }: z.output<typeof reactionInput>,
    @CurrentIdentity() identity: Identity,
  ): Promise<z.infer<typeof reacted>> {
    return { counts: { reactions: await this.reactToComment.execute(id, (await this.whoIs.known(identity)).id, kind) } };
  }

  @Delete(':id/reaction')
  @Returns(200, reacted, { description: 'Without yours, if there was one.' })
  async withdraw(@Param({ schema: commentId }) { id }: CommentId, @CurrentIdentity() identity: Identity): Promise<z.infer<typeof reacted>> {
    return { counts: { reactions: await this.reactToComment.execute(id, (await this.whoIs.known(identity)).id, undefined) } };
  }

  @Post(':id/reports')
  @WithoutIdempotencyKey()
  @Returns(202, receipt, { description: 'A moderator will look; the receipt is the same however often you report it.' })
  async report(
    @Param({ schema: commentId }) { id }: CommentId,
    @Body({ schema: reportInput }) input: z.output<typeof reportInput>,
    @CurrentIdentity() identity: Identity,
  ): Promise<z.infer<typeof receipt>> {
    return { receipt: await this.reportComment.execute({ id, personId: (await this.whoIs.known(identity)).id, ...input }) };
  }
}
