import { Body, Controller, Delete, Ip, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '#auth';
import { CurrentIdentity, type Identity, Returns, WithoutIdempotencyKey } from '#service';
import { ReactToComment } from '../../commands/writing/react-to-comment.js';
import { ReportComment } from '../../commands/moderation/report-comment.js';
import { WhoIs } from '../../queries/who-is.js';
import { reactionKinds } from '../../store/reaction.schema.js';
import { reportReasons } from '../../store/report.schema.js';
import { reactionCounts } from '../comment-view.js';
import { type CommentId, commentId } from '../ids.js';

const reactionInput = z.strictObject({ kind: z.enum(reactionKinds) }).meta({ example: { kind: 'insightful' } });
const reportInput = z
  .strictObject({
    reason: z
      .enum(reportReasons)
      .meta({ description: 'What is `illegal` may be reported by anybody; all else by who signed in or was here as a guest' }),
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
  @Returns(202, receipt, {
    description: 'A moderator will look; the receipt is the same however often you report it. A guest finds a Guest-Token in the header.',
  })
  async report(
    @Param({ schema: commentId }) { id }: CommentId,
    @Body({ schema: reportInput }) input: z.output<typeof reportInput>,
    @CurrentIdentity() identity: Identity,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof receipt>> {
    // Whoever says that something is illegal has said who they are (Regulation (EU) 2022/2065, Article 16).
    const person = await (input.reason === 'illegal' ? this.whoIs.writing(identity, input.name) : this.whoIs.known(identity));
    const { receipt: kept, personId } = await this.reportComment.execute({ id, person, address, ...input });
    const token = this.whoIs.tokenOf({ id: personId, isGuest: person.isGuest });
    if (token !== undefined) void reply.header('guest-token', token);
    return { receipt: kept };
  }
}
