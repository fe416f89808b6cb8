/** A JSON Schema as OpenAPI 3.1 holds it; only the keywords that are read here are named. */
export interface JsonSchema {
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** One route of a service, as its own document describes it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly type: string; readonly schema: JsonSchema };
  readonly access: 'public' | readonly string[];
}

interface Described {
  readonly operationId: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly security?: unknown;
}

/** Every route of the service that serves at this address, read from its `/docs/openapi.json`. */
export async function operationsOf(url: string): Promise<Operation[]> {
  const response = await fetch(`${url}/docs/openapi.json`);
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, Described>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ method: method.toUpperCase(), path, ...read(described) })),
  );
}

function read({ operationId, description = '', parameters = [], requestBody, security }: Described): Omit<Operation, 'method' | 'path'> {
  const [body] = Object.entries(requestBody?.content ?? {});
  return {
    id: operationId,
    parameters,
    ...(body && { body: { type: body[0], schema: body[1].schema } }),
    access: security === undefined ? 'public' : (/Roles: ([\w, -]+)\./.exec(description)?.[1]?.split(', ') ?? []),
  };
}
