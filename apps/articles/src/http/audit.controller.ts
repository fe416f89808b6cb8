import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Roles } from '#auth';
import { pageQuery } from '#persistence';
import { Returns } from '#service';
import { ListAudit } from '../queries/list-audit.js';
import { period } from './list-query.js';

const auditQuery = z.strictObject({
  aggregateId: z
    .string()
    .regex(/^[a-z]{3}_[0-9a-z]{1,40}$|^front-page$|^[0-9a-f]{64}\.(mp4|vtt|pdf)$/)
    .optional(),
  actor: z
    .string()
    .regex(/^(?:schedule:)?usr_[0-9a-z]{1,60}$/)
    .optional(),
  action: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  ...period,
  ...pageQuery,
});

const fields = z.record(z.string(), z.unknown());
const auditEntry = z.object({
  id: z.string(),
  at: z.date(),
  actor: z.string(),
  action: z.string(),
  aggregate: z.string(),
  aggregateId: z.string(),
  version: z.int(),
  why: z.string().optional(),
  before: fields.meta({ description: 'The fields that changed, as they were' }),
  after: fields.meta({ description: 'The same, as they became' }),
});
const auditPage = z.object({ items: z.array(auditEntry), next: z.string().optional() }).meta({
  example: {
    items: [
      {
        id: 'aud_01kb0c9s5rfz7v2n4q8m6t3w1x',
        at: '2026-11-02T09:30:00.000Z',
        actor: 'usr_qk3vbn5tw7x2ycd4e6fghj8k9m',
        action: 'kill',
        aggregate: 'article',
        aggregateId: 'art_01kb0c7h4zfyxs2m9q6t1v8w3e',
        version: 9,
        why: 'The source was an impostor',
        before: { state: 'published' },
        after: { state: 'unpublished' },
      },
    ],
  },
});

/** The trail of what the newsroom did. */
@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly listAudit: ListAudit) {}

  @Get()
  @Roles('chief', 'ops')
  @Returns(200, auditPage, { description: 'Who did what, when and why, the latest first.' })
  list(@Query({ schema: auditQuery }) query: z.output<typeof auditQuery>): Promise<z.infer<typeof auditPage>> {
    return this.listAudit.execute(query);
  }
}
