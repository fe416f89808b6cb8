import { Ajv2020 } from 'ajv/dist/2020.js';

/** A JSON Schema of an answer, as far as it is read here. */
export interface AnswerSchema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, AnswerSchema>>;
  readonly required?: readonly string[];
  readonly items?: AnswerSchema;
  /** An object, where whatever else is there is said to be possible. */
  readonly additionalProperties?: unknown;
  readonly anyOf?: readonly AnswerSchema[];
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Answer>> }>>>>;
}
interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema: AnswerSchema }>>;
}

/** What the service at this address says of its answers, by `GET /path/{with}/parameters`. */
export async function answerSchemas(url: string): Promise<ReadonlyMap<string, AnswerSchema>> {
  const { paths } = (await (await fetch(`${url}/docs/openapi.json`)).json()) as Described;
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => [`${method.toUpperCase()} ${path}`, responses] as const),
  );
  return new Map(
    routes.flatMap(([route, responses]) => {
      const taken = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
      const schema = taken?.content?.['application/json']?.schema;
      return schema ? [[route, schema]] : [];
    }),
  );
}

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });

/** What of this value the schema knows nothing of, or knows otherwise; what the value leaves out is no fault of it. */
export function faultsOf(value: unknown, schema: AnswerSchema): string[] {
  const validate = ajv.compile(aPartOf(schema));
  validate(JSON.parse(JSON.stringify(value)));
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath}: ${message} ${JSON.stringify(params)}`);
}

function aPartOf({ required: _required, ...schema }: AnswerSchema): object {
  const { properties, items, anyOf } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, aPartOf(part)])),
      additionalProperties: typeof schema.additionalProperties === 'object',
    }),
    ...(items && { items: aPartOf(items) }),
    ...(anyOf && { anyOf: anyOf.map(aPartOf) }),
  };
}

/** The least that the schema lets the service say: each list has one item, and nothing is there that may be left out. */
export function leastOf(schema: AnswerSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf?.[0]) return leastOf(schema.anyOf[0]);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries((schema.required ?? []).map(name => [name, leastOf(schema.properties?.[name] ?? {})]));
    case 'array':
      return schema.items ? [leastOf(schema.items)] : [];
    case 'string':
      return schema.format === 'date-time' ? '2026-11-23T10:00:00.000Z' : 'told';
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return false;
    case undefined:
    default:
      return 'anything';
  }
}
