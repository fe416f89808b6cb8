import { z } from 'zod';
import { pageQuery } from '#persistence';
import { publicEvents } from '../../domain/webhooks/public-events.js';
import { eventId } from '../event-id.js';

const [first = '', ...others] = publicEvents.map(({ type }) => type);
const plain = (text: string): string => text.replace(/[\p{C}\s]+/gu, ' ').trim();

const fields = {
  url: z.string().min(1).max(2_000).meta({ description: 'https, a public name, without user information or fragment' }),
  description: z.string().overwrite(plain).max(200).meta({ description: 'Whose it is, and whom to ask' }),
  eventTypes: z
    .array(z.enum([first, ...others]))
    .min(1)
    .max(publicEvents.length)
    .meta({ description: 'What it is told of: public events only' }),
};
const example = { url: 'https://archive.example/hooks/broadsheet', description: 'The city archive', eventTypes: ['article.published'] };

export const endpointId = z.strictObject({ id: z.string().regex(/^whk_[0-9a-z]{1,40}$/, 'an id like whk_…') });
export type EndpointId = z.output<typeof endpointId>;

export const endpointInput = z.strictObject({ ...fields, description: fields.description.default('') }).meta({ example });
export const endpointPatch = z
  .strictObject({
    url: fields.url.optional(),
    description: fields.description.optional(),
    eventTypes: fields.eventTypes.optional(),
    state: z.enum(['active', 'disabled']).optional(),
  })
  .meta({ example: { state: 'disabled' } });

export const rotation = z
  .strictObject({
    overlapHours: z.int().min(0).max(168).default(24).meta({ description: 'How long the secret before it signs too' }),
  })
  .default({ overlapHours: 24 })
  .meta({ example: { overlapHours: 48 } });

export const nothing = z.strictObject({}).default({}).meta({ example: {} });

const instant = z.iso.datetime({ offset: true });
export const replayInput = z
  .union([
    z.strictObject({ eventId }),
    z.strictObject({
      from: instant,
      until: instant,
      after: eventId.optional().meta({ description: 'Of those of the very moment `from`: only those behind this event' }),
    }),
  ])
  .meta({ example: { from: '2029-11-02T09:00:00Z', until: '2029-11-02T12:00:00Z' } });

const states = ['waiting', 'delivered', 'failed', 'cancelled', 'forgotten'] as const;
export const deliveriesQuery = z.strictObject({ ...pageQuery, state: z.enum(states).optional() });
export const endpointsQuery = z.strictObject(pageQuery);

export const endpointView = z
  .object({
    id: z.string(),
    version: z.int(),
    url: z.string(),
    description: z.string(),
    eventTypes: z.array(z.string()),
    state: z.enum(['active', 'disabled']),
    disabled: z.object({ because: z.enum(['by-hand', 'gone', 'failing']), at: z.date() }).optional(),
    failingSince: z.date().optional().meta({ description: 'Where nothing but failures was answered of late' }),
    secrets: z
      .array(z.object({ number: z.int(), since: z.date(), until: z.date().optional() }))
      .meta({ description: 'Those that sign, the newest last; the secrets themselves are kept nowhere' }),
    createdAt: z.date(),
  })
  .meta({
    example: {
      id: 'whk_01kb0c5q2tfx5r9v4w8d3m6n7p',
      version: 1,
      ...example,
      state: 'active',
      secrets: [{ number: 1, since: '2029-11-02T09:30:00.000Z' }],
      createdAt: '2029-11-02T09:30:00.000Z',
    },
  });
export const endpointPage = z.object({ items: z.array(endpointView), next: z.string().optional() });
export const endpointWithSecret = endpointView.extend({
  secret: z.string().meta({ description: '`whsec_…`, shown this once' }),
});

export const deliveryView = z
  .object({
    id: z.string().meta({ description: 'The `webhook-id`, the same at every attempt' }),
    eventId: z.string(),
    type: z.string(),
    subject: z.string(),
    state: z.enum(states),
    attempts: z.int().meta({ description: 'Since it was first told of, or replayed' }),
    nextTryAt: z.date().optional(),
    createdAt: z.date(),
    log: z
      .array(
        z.object({
          at: z.date(),
          ms: z.int(),
          status: z.int().optional(),
          error: z.string().optional().meta({ description: 'Why there was no answer' }),
          answer: z.string().optional().meta({ description: 'How the answer began' }),
        }),
      )
      .meta({ description: 'The latest attempt last' }),
  })
  .meta({
    example: {
      id: 'whk_01kb0c5q2tfx5r9v4w8d3m6n7p~019a7f2e-5d1c-7a43-9b2f-0c6d8e1f4a55',
      eventId: '019a7f2e-5d1c-7a43-9b2f-0c6d8e1f4a55',
      type: 'article.published',
      subject: 'art_01kb0c7h4zfyxs2m9q6t1v8w3e',
      state: 'delivered',
      attempts: 1,
      createdAt: '2029-11-02T09:30:00.000Z',
      log: [{ at: '2029-11-02T09:30:00.120Z', ms: 84, status: 204 }],
    },
  });
export const deliveryPage = z.object({ items: z.array(deliveryView), next: z.string().optional() });
export const replayed = z
  .object({
    events: z.int().meta({ description: 'That are told again' }),
    next: z.date().optional().meta({ description: 'There are more: ask again `from` here' }),
    after: z.string().optional().meta({ description: 'Where some of that moment are told already: hand it back with `next`' }),
  })
  .meta({ example: { events: 12 } });
