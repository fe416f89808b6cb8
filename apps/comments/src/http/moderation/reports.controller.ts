import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Roles } from '#auth';
import { Returns } from '#service';
import { ReadReports } from '../../queries/read-reports.js';
import { reportReasons } from '../../store/report.schema.js';
import { type CommentId, commentId } from '../ids.js';

const reports = z.object({
  items: z.array(
    z.object({
      receipt: z.string().meta({ description: 'rpt_…, which its reporter keeps' }),
      reason: z.enum(reportReasons),
      text: z.string().optional(),
      name: z.string().optional(),
      email: z.string().optional(),
      at: z.date(),
    }),
  ),
});

/** What readers say against comments. */
@ApiTags('moderation')
@Roles('moderator')
@Controller('moderation/comments/:id/reports')
export class ReportsController {
  constructor(private readonly readReports: ReadReports) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Returns(200, reports, { description: 'The latest 200, the latest first; who says so is told where they have given it to be answered.' })
  async of(@Param({ schema: commentId }) { id }: CommentId): Promise<z.infer<typeof reports>> {
    return { items: await this.readReports.execute(id) };
  }
}
