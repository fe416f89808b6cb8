import { Body, Controller, Header, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Roles } from '#auth';
import { occasionId } from '#contracts';
import { Returns, WithoutIdempotencyKey } from '#service';
import { eventId } from '../event-id.js';
import { address } from '../subscribing/fields.js';
import { ExplainPerson } from '../../queries/matching/explain-person.js';
import { explanationView, type ExplanationView, viewOfExplanation } from './explanation-view.js';

const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{1,40}$`), `an id like ${prefix}_…`);
const one = (...given: readonly unknown[]): boolean => given.filter(value => value !== undefined).length === 1;

const question = z
  .strictObject({
    subscriberId: id('sbr').optional(),
    address: address.optional(),
    personId: z
      .string()
      .regex(/^(?:usr|gst)_[0-9a-z]{1,60}$/)
      .optional(),
    occasionId: occasionId.optional(),
    eventId: eventId.optional(),
    articleId: id('art').optional(),
  })
  .refine(({ subscriberId, address: mail, personId }) => one(subscriberId, mail, personId), {
    message: 'Name the person in one way: subscriberId, address or personId.',
    path: ['subscriberId'],
  })
  .refine(({ occasionId: occasion, eventId: event, articleId }) => one(occasion, event, articleId), {
    message: 'Name what it is about in one way: occasionId, eventId or articleId.',
    path: ['occasionId'],
  })
  .meta({ example: { address: 'reader@example.com', articleId: 'art_01kb0c7h4zfyxs2m9q6t1v8w3e' } });

/** Why somebody is told of something, or is not. */
@ApiTags('explanations')
@Roles('ops', 'chief')
@Controller('explanations')
export class ExplanationsController {
  constructor(private readonly explainPerson: ExplainPerson) {}

  @Post()
  @WithoutIdempotencyKey()
  @Header('cache-control', 'no-store')
  @Returns(200, explanationView, {
    description: 'The decision that the fan-out takes, with each rule that it looks at; it may be asked before it is taken.',
  })
  async explain(@Body({ schema: question }) asked: z.output<typeof question>): Promise<ExplanationView> {
    return viewOfExplanation(await this.explainPerson.execute(asked, asked));
  }
}
