import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '#auth';
import { Returns } from '#service';
import { Appeal } from '../../commands/moderation/appeal.js';
import { type Notice, ReadNotice } from '../../queries/read-notice.js';
import { appealView } from './appeal-view.js';
import { type NoticeToken, noticeToken } from '../ids.js';

const notice = z.object({
  about: z.enum(['comment', 'person']),
  articleId: z.string().optional(),
  status: z.string(),
  body: z.string().optional().meta({ description: 'What you wrote' }),
  reason: z.string().optional(),
  decidedBy: z.enum(['policy', 'moderator', 'reports']).optional(),
  until: z.date().optional(),
  mayAppeal: z.boolean(),
  appeal: appealView.optional().meta({ description: 'What you said against it, and what came of it' }),
});
const appealInput = z
  .strictObject({ text: z.string().trim().min(1).max(2_000) })
  .meta({ example: { text: 'The word is the name of the town.' } });

/** What was decided about a comment or a person, for whoever has its private link (Regulation (EU) 2022/2065, Article 17). */
@ApiTags('notices')
@Public()
@Controller('notices')
export class NoticesController {
  constructor(
    private readonly readNotice: ReadNotice,
    private readonly appeal: Appeal,
  ) {}

  @Get(':token')
  @Header('cache-control', 'no-store')
  @Returns(200, notice, { description: 'The rule, the reason, and whether you may appeal.' })
  read(@Param({ schema: noticeToken }) { token }: NoticeToken): Promise<Notice> {
    return this.readNotice.execute(token);
  }

  @Post(':token/appeal')
  @Returns(200, notice, { description: 'A moderator will look again.' })
  async ask(
    @Param({ schema: noticeToken }) { token }: NoticeToken,
    @Body({ schema: appealInput }) { text }: z.output<typeof appealInput>,
  ): Promise<Notice> {
    await this.appeal.execute(token, text);
    return this.readNotice.execute(token);
  }
}
