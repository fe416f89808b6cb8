import { z } from 'zod';
import { type AnyEventType, schemaUri } from '#contracts';

/** JSON Schema, draft 2020-12, as far as a contract uses it. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly [keyword: string]: unknown;
}

/**
 * Objects stay open: fields that a later version adds must not make a record invalid for those who hold the schema of today. What leaves our
 * own services has no such fields, since `defineEvent` strips them.
 */
export const toJsonSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }) as unknown as JsonSchema;

/** The schema of an event's data, as anybody may use it. */
export function jsonSchemaOf(event: AnyEventType): JsonSchema {
  const { $schema, ...schema } = toJsonSchema(event.schema);
  return { $schema, $id: schemaUri(event), title: event.type, description: event.description, ...schema };
}

export const schemaFolder = 'libs/contracts/schemas';

/** Path → text of each event's schema of today. */
export const schemaFiles = (events: readonly AnyEventType[]): Map<string, string> =>
  new Map(
    events.map(event => [`${schemaFolder}/${event.type}.v${event.version}.json`, `${JSON.stringify(jsonSchemaOf(event), null, 2)}\n`]),
  );
