import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor, Roles } from '#auth';
import { Returns } from '#service';
import { RecordComplaint } from '../../commands/subscribing/record-complaint.js';
import { address } from './fields.js';

const complaintInput = z
  .strictObject({
    address: address.optional(),
    messageId: z
      .string()
      .max(500)
      .regex(/^<[\x21-\x7e]+>$/)
      .optional()
      .meta({ description: 'The `Message-ID` of the mail that was complained about', examples: ['<a@example.com>'] }),
    at: z.iso.datetime({ offset: true }).transform(text => new Date(text)),
  })
  .refine(({ address: one, messageId: other }) => (one === undefined) !== (other === undefined), {
    message: 'Name either the address or the message.',
    path: ['address'],
  })
  .meta({ example: { address: 'reader@example.com', at: '2026-11-28T12:00:00Z' } });
const recorded = z.object({ isKnown: z.boolean().meta({ description: 'Whether the message is one of ours; of an address always' }) });

/** What providers of mailboxes tell of readers who do not want our mail (RFC 5965). */
@ApiTags('complaints')
@Roles('ops')
@Controller('complaints')
export class ComplaintsController {
  constructor(private readonly recordComplaint: RecordComplaint) {}

  @Post()
  @Returns(200, recorded, { description: 'Nothing more is sent to the address, by any channel.' })
  async record(
    @Body({ schema: complaintInput }) complaint: z.output<typeof complaintInput>,
    @CurrentActor() person: Actor,
  ): Promise<z.infer<typeof recorded>> {
    return { isKnown: await this.recordComplaint.execute(complaint, person) };
  }
}
