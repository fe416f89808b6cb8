import { Body, Controller, Delete, Get, Header, Ip, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '#auth';
import { CurrentIdentity, type Identity, IfMatch, Returns } from '#service';
import { EditComment } from '../../commands/writing/edit-comment.js';
import { PostComment } from '../../commands/writing/post-comment.js';
import { RemoveComment } from '../../commands/writing/remove-comment.js';
import { acceptName } from '../../domain/writing/commenter-name.js';
import { HouseRules } from '../../domain/house-rules.js';
import { ReadComment } from '../../queries/read-comment.js';
import { WhoIs } from '../../queries/who-is.js';
import { type CommentView, commentView, commentViewOf, type OwnCommentView, ownCommentView, ownViewOf } from '../comment-view.js';
import { type ArticleId, articleId, type CommentId, commentId, commentIdValue } from '../ids.js';

const body = z.string().min(1).max(20_000).meta({ description: 'Limited Markdown; 1 to 5,000 characters' });
const commentInput = z
  .strictObject({
    body,
    parentId: commentIdValue.optional().meta({ description: 'The comment that this one answers' }),
    guest: z
      .strictObject({ name: z.string().min(1).max(200), email: z.email().max(254) })
      .optional()
      .meta({ description: 'Who has not signed in; the address is kept apart and never shown' }),
    minVersion: z.int().min(1).optional().meta({ description: 'Of the article, as its page had it' }),
    website: z.string().max(500).optional().meta({ description: 'Leave it out: whoever fills it in is no person' }),
    formedAt: z.iso.datetime({ offset: true }).optional().meta({ description: 'When the form was shown' }),
  })
  .meta({ example: { body: 'The *old* harbour was deeper.', guest: { name: 'A reader', email: 'reader@example.com' } } });
const commentPatch = z.strictObject({ body }).meta({ example: { body: 'The old harbour was two metres deeper.' } });

/** What readers write. */
@ApiTags('comments')
@Public()
@Controller()
export class CommentsController {
  constructor(
    private readonly whoIs: WhoIs,
    private readonly rules: HouseRules,
    private readonly postComment: PostComment,
    private readonly editComment: EditComment,
    private readonly removeComment: RemoveComment,
    private readonly readComment: ReadComment,
  ) {}

  @Post('articles/:articleId/comments')
  @Returns(201, ownCommentView, {
    description: 'Its `status` says whether readers see it, and `reason` why not. A guest finds a Guest-Token in the header.',
  })
  async post(
    @Param({ schema: articleId }) { articleId: id }: ArticleId,
    @Body({ schema: commentInput }) { guest, website, formedAt, ...input }: z.output<typeof commentInput>,
    @CurrentIdentity() identity: Identity,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnCommentView> {
    const name = guest && acceptName(guest.name, { reserved: this.rules.reservedNames });
    const person = await this.whoIs.writing(identity, name, id);
    const formSeconds = formedAt === undefined ? undefined : (Date.now() - Date.parse(formedAt)) / 1_000;
    const comment = await this.postComment.execute({
      articleId: id,
      person,
      address,
      ...input,
      ...(guest && { email: guest.email }),
      ...(website !== undefined && { honeypot: website }),
      ...(formSeconds !== undefined && { formSeconds }),
    });
    const token = this.whoIs.tokenOf({ id: comment.author.id, isGuest: person.isGuest });
    if (token !== undefined) void reply.header('guest-token', token);
    return ownViewOf(comment, this.rules.editWindowMinutes);
  }

  @Get('comments/:id')
  @Header('vary', 'origin, authorization, guest-token')
  @Returns(200, commentView, { description: 'The comment, with its version as ETag; to its author as they have it, which no cache keeps.' })
  async read(
    @Param({ schema: commentId }) { id }: CommentId,
    @CurrentIdentity() identity: Identity,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommentView | OwnCommentView> {
    const personId = this.whoIs.idOf(identity);
    const comment = await this.readComment.execute(id, personId);
    if (comment.author.id !== personId) return commentViewOf(comment);
    void reply.header('cache-control', 'no-store');
    return ownViewOf(comment, this.rules.editWindowMinutes);
  }

  @Patch('comments/:id')
  @Returns(200, ownCommentView, { description: 'As it is now; a text that has to wait stands in `pending`.' })
  async edit(
    @Param({ schema: commentId }) { id }: CommentId,
    @Body({ schema: commentPatch }) patch: z.output<typeof commentPatch>,
    @IfMatch() version: number,
    @CurrentIdentity() identity: Identity,
  ): Promise<OwnCommentView> {
    const comment = await this.editComment.execute({ id, version, person: await this.whoIs.known(identity), body: patch.body });
    return ownViewOf(comment, this.rules.editWindowMinutes);
  }

  @Delete('comments/:id')
  @Returns(204, undefined, { description: 'Gone for good; its replies stay.' })
  async remove(
    @Param({ schema: commentId }) { id }: CommentId,
    @IfMatch() version: number,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    await this.removeComment.execute({ id, version, personId: (await this.whoIs.known(identity)).id });
  }
}
