import { z } from 'zod';
import { deliveryId, occasionId } from '#contracts';
import { isMailable } from '../../domain/delivering/mail.js';
import { templateNames } from '../../domain/templates/template.js';
import { eventId } from '../event-id.js';

const name = z.enum(templateNames);
const number = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'the number of a version')
  .transform(Number)
  .meta({ type: 'integer', minimum: 1 });

export const templateParam = z.strictObject({ name });
export const versionParam = z.strictObject({ name, number });

const source = {
  subject: z.string().min(1).max(500).meta({ description: 'Liquid; what it makes is one line' }),
  text: z.string().min(1).max(50_000).meta({ description: 'Liquid' }),
  mjml: z.string().min(1).max(100_000).meta({ description: 'MJML with Liquid in it; what Liquid prints is escaped' }),
};
const sourceExample = {
  subject: '{{ item.headline }}',
  text: '{{ item.headline }}\n{{ item.url }}\n{{ links.unsubscribe }}',
  mjml: '<mjml><mj-body><mj-section><mj-column><mj-text><a href="{{ item.url }}">{{ item.headline }}</a></mj-text></mj-column></mj-section></mj-body></mjml>',
};

export const templateInput = z.strictObject(source).meta({ example: sourceExample });

const told = {
  occasionId: occasionId.optional().meta({ description: 'Something that happened' }),
  eventId: eventId.optional().meta({ description: 'What an event told of' }),
  deliveryId: deliveryId.optional().meta({ description: 'What one message tells of' }),
};
const isOne = ({
  occasionId: occasion,
  eventId: event,
  deliveryId: message,
}: Readonly<Partial<Record<keyof typeof told, string | undefined>>>) =>
  [occasion, event, message].filter(value => value !== undefined).length <= 1;
const inOneWay = { message: 'Name what it tells of in one way: occasionId, eventId or deliveryId.', path: ['occasionId'] };
const filledIn = { description: 'With what happened, with what one message tells of, or with a sample' };

export const previewInput = z
  .strictObject(told)
  .refine(isOne, inOneWay)
  .default({})
  .meta({ ...filledIn, example: {} });

export const testInput = z
  .strictObject({ to: z.string().refine(isMailable, 'an address'), ...told })
  .refine(isOne, inOneWay)
  .meta({ ...filledIn, example: { to: 'desk@example.com' } });

const template = {
  id: name,
  version: z.int(),
  latest: z.int().meta({ description: 'The version that was written last' }),
  published: z.int().meta({ description: 'The version that goes out' }),
};
const example = { id: 'article-first', version: 4, latest: 3, published: 2 };

export const templateView = z.object(template).meta({ example });
export const templateList = z.object({ items: z.array(templateView) });
export const templateHistory = z
  .object({ ...template, versions: z.array(z.object({ number: z.int(), at: z.date(), by: z.string() })) })
  .meta({ example: { ...example, versions: [{ number: 3, at: '2029-11-02T09:30:00.000Z', by: 'usr_qk3vbn5tw7x2ycd4e6fghj8k9m' }] } });

export const versionView = z
  .object({
    name,
    number: z.int(),
    source: z.object(source),
    html: z.string().meta({ description: 'What the MJML was compiled to' }),
    at: z.date(),
    by: z.string(),
  })
  .meta({
    example: {
      name: 'article-first',
      number: 3,
      source: sourceExample,
      html: '<!doctype html>…',
      at: '2029-11-02T09:30:00.000Z',
      by: 'service',
    },
  });

export const preview = z.object({ subject: z.string(), text: z.string(), html: z.string() });
export const testSent = z.object({ messageId: z.string() });
