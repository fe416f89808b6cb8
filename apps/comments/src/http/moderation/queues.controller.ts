import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Roles } from '#auth';
import { Returns } from '#service';
import { ReadQueue } from '../../queries/read-queue.js';

const waiting = z.object({
  held: z.int().min(0),
  reported: z.int().min(0),
  appeals: z.int().min(0).meta({ description: 'Of comments and of people' }),
  oldestSince: z.date().optional(),
});

/** How much there is for moderators to do. */
@ApiTags('moderation')
@Roles('moderator')
@Controller('moderation/queues')
export class QueuesController {
  constructor(private readonly readQueue: ReadQueue) {}

  @Get()
  @Returns(200, waiting, {
    description: 'How many wait in each queue, and since when what has waited longest for a decision or an answer.',
  })
  waiting(): Promise<z.infer<typeof waiting>> {
    return this.readQueue.waiting();
  }
}
