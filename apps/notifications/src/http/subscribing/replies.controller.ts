import { Body, Controller, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '#auth';
import { CurrentIdentity, type Identity, networkOf, Returns } from '#service';
import { FollowReplies, type RepliesFollowed } from '../../commands/subscribing/follow-replies.js';
import { ReaderDefaults } from '../../domain/subscribing/reader-defaults.js';
import { Readers } from '../../queries/subscribing/readers.js';
import { address, locale, zone } from './fields.js';

const repliesInput = z
  .strictObject({
    commentId: z.string().regex(/^cmt_[0-9a-z]{1,60}$/, 'an id like cmt_…'),
    address: address.optional().meta({ description: 'To be told by mail too' }),
    zone: zone.optional(),
    locale: locale.optional(),
  })
  .meta({ example: { commentId: 'cmt_01m8h1y5r4edzr96jhjzapj9ns', address: 'reader@example.com' } });
const followed = z.object({ state: z.enum(['mail-sent', 'confirmed']) });

/** Answers to one's own comment. */
@ApiTags('subscriptions')
@Public()
@Controller('replies')
export class RepliesController {
  constructor(
    private readonly readers: Readers,
    private readonly defaults: ReaderDefaults,
    private readonly followReplies: FollowReplies,
  ) {}

  @Post()
  @Returns(202, followed, {
    description: 'Whoever wrote the comment is told of answers that readers may see, once the link in the mail that was sent is followed.',
  })
  async follow(
    @Body({ schema: repliesInput }) input: z.output<typeof repliesInput>,
    @CurrentIdentity() identity: Identity,
    @Ip() ip: string,
  ): Promise<RepliesFollowed> {
    const personId = await this.readers.get(identity);
    return this.followReplies.execute({ ...input, personId, network: networkOf(ip), zone: input.zone ?? this.defaults.zone });
  }
}
