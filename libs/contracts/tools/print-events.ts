import type { z } from 'zod';
import {
  type AnyEventType,
  block,
  publicArticle,
  publicAuthor,
  publicFrontPage,
  publicImage,
  publicIssue,
  publicSection,
  publicVideo,
  schemaUri,
} from '#contracts';
import { jsonSchemaOf, toJsonSchema } from './json-schema.js';
import { printFields, type Shapes } from './print-fields.js';

const shapes: Shapes = new Map(
  Object.entries<z.ZodType>({
    Article: publicArticle,
    Block: block,
    Section: publicSection,
    Author: publicAuthor,
    Issue: publicIssue,
    'Front page': publicFrontPage,
    Image: publicImage,
    Video: publicVideo,
  }).map(([name, schema]) => {
    const { $schema: _, ...json } = toJsonSchema(schema);
    return [name, json];
  }),
);

/** `docs/events.md`: what somebody needs who wants to follow the paper and can ask nobody. */
export const printEvents = (events: readonly AnyEventType[]): string => `# Events

Made from \`libs/contracts\` by \`npm run docs:generate\`; change it there. Each event has a [JSON Schema](../libs/contracts/schemas) and
[real-looking records](../libs/contracts/goldens).

| event and topic | says | key | who may read | kept | partitions |
| --- | --- | --- | --- | --- | --- |
${events.map(summary).join('\n')}

${guide}

# Each event

${events.map(printEvent).join('\n\n')}

# What events hold

A field that is not optional is always there. An optional one is left out, never \`null\`.

${[...shapes].map(([name, schema]) => `## ${name}\n\n${printFields(schema, shapes)}`).join('\n\n')}
`;

const summary = (event: AnyEventType): string =>
  `| [\`${event.type}\`](#${anchor(event.type)}) | ${event.description} | ${keyOf(event)} | ${event.visibility} | ${kept(event)} | ${event.partitions} |`;

function printEvent(event: AnyEventType): string {
  const { $id: _id, $schema: _schema, title: _title, description: _, ...schema } = jsonSchemaOf(event);
  const named = [...shapes].find(([, shape]) => JSON.stringify(shape) === JSON.stringify(schema))?.[0];
  const file = `${event.type}.v${event.version}.json`;
  return `## ${event.type}

${event.description} Published by **${event.source.slice(1)}**. Schema [\`${schemaUri(event)}\`](../libs/contracts/schemas/${file}).

${named === undefined ? printFields(schema, shapes) : `The data is one [${named}](#${anchor(named)}), whole.`}`;
}

/** As GitHub makes them of headings. */
const anchor = (heading: string): string => heading.toLowerCase().replaceAll('.', '').replaceAll(' ', '-');

/** Every state event is keyed by its aggregate; the type names it. */
const keyOf = (event: AnyEventType): string => `id of the ${event.type.split('.')[0]?.replace('-', ' ')}`;

const kept = ({ retention }: AnyEventType): string =>
  retention === 'compact' ? 'the newest of each key, for ever' : `${retention.days} days`;

const guide = `## The record

CloudEvents 1.0, Kafka protocol binding, binary content mode: the value is the data as JSON, and all that is said about it stands in headers. Structured
mode (\`application/cloudevents+json\`) is read too.

| header | holds |
| --- | --- |
| \`content-type\` | \`application/json\` |
| \`ce_specversion\` | \`1.0\` |
| \`ce_id\` | a UUIDv7, the same however often the record comes |
| \`ce_source\` | the service that owns it: \`/articles\` |
| \`ce_type\` | the event, and without the installation's prefix the topic |
| \`ce_subject\` | the aggregate's id; it is also the record's key |
| \`ce_time\` | when the change was made; RFC 3339, UTC |
| \`ce_dataschema\` | \`urn:broadsheet:event:<type>:<version>\` |
| \`ce_sequence\` | the aggregate's version, +1 per committed change; also \`version\` in the data |
| \`ce_correlationid\` | the request that led to it, the same in all that follows from it |
| \`traceparent\` | W3C trace context |

A null value is a tombstone: the topic forgets this key. It says nothing new; the event that takes something away says so, with a version.

## How to follow

Inside the paper, a class with one method; delivery, retries and dead letters are around it:

    @Consumer()
    export class AuthorsViewOnAuthorEvents {
      @Project(authorUpdated, authorDeleted)
      async handle(events: readonly Received<typeof authorUpdated | typeof authorDeleted>[]): Promise<void> { … }
    }

From anywhere else, with any Kafka client (topics are compressed with zstd): read the topic from its beginning with a group of your own, and you hold everything that is
visible now. Then

 * keep the highest \`ce_sequence\` of each \`ce_subject\` and leave out what is not newer. Records come at least once; per key and topic they come in the order of their
   commits, between topics in none, so \`article.unpublished\` may come before the \`article.published\` that it ends. Keep the version of what is gone as well;
 * ignore fields and headers that you do not know, and acknowledge a null value;
 * take a \`ce_dataschema\` with a higher version than yours for an error, not for a guess.

## What is promised

Compatibility is FULL_TRANSITIVE: whoever reads today's events reads those of every earlier and every later day. The only change an event ever sees is one more optional field.
Nothing is removed, renamed, retyped, widened or narrowed; a test compares each schema with all that were ever released, in both directions, and golden records of every version are
read by the consumers of today. What cannot be said so becomes a new event, published beside the old one until that has no reader left.

Events hold what a page may show, and no personal data beyond that.`;
