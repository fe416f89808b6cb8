import { z } from 'zod';

/** zod to the JSON Schema of OpenAPI 3.1 (2020-12). Schemas with an `id` become components; what JSON cannot say, such as a refinement, is left out. */
export function convertSchema(
  schema: unknown,
  { schemaType }: { schemaType: 'input' | 'output' },
): { schema: unknown; components?: Record<string, unknown> } | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const {
    $defs,
    $schema: _dialect,
    ...converted
  } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: schemaType,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      if (def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
      // Answers may grow: only a strict schema says that there is nothing else.
      if (def.type === 'object' && !('catchall' in def && def.catchall)) delete jsonSchema.additionalProperties;
    },
  });
  return { schema: converted, ...($defs ? { components: $defs } : {}) };
}
