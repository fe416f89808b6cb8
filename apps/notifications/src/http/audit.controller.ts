import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { auditPage, auditQuery, ListAudit } from '#aggregates';
import { Roles } from '#auth';
import { Returns } from '#service';

const page = auditPage.meta({
  example: {
    items: [
      {
        id: 'aud_01kb0c9s5rfz7v2n4q8m6t3w1x',
        at: '2029-11-02T09:30:00.000Z',
        actor: 'usr_qk3vbn5tw7x2ycd4e6fghj8k9m',
        action: 'cancel',
        aggregate: 'fan-out',
        aggregateId: 'article:art_01kb0c7h4zfyxs2m9q6t1v8w3e:first',
        version: 1,
        why: 'The headline names the wrong town',
        before: { state: 'fanning-out' },
        after: { state: 'cancelled' },
      },
    ],
  },
});

/** The trail of what was held back, sent again, written, lifted and set up. */
@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly listAudit: ListAudit) {}

  @Get()
  @Roles('ops', 'chief')
  @Returns(200, page, { description: 'Who did what, when and why, the latest first.' })
  list(@Query({ schema: auditQuery }) query: z.output<typeof auditQuery>): Promise<z.infer<typeof auditPage>> {
    return this.listAudit.execute(query);
  }
}
