import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { convertSchema } from './convert-schema.js';
import { describeDemands, operationId, routeFacts } from './route-facts.js';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;

const problem = {
  type: 'object',
  description: 'RFC 9457. Open `type` to read what to do.',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    correlationId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'in', 'message'],
        properties: { pointer: { type: 'string' }, in: { enum: ['body', 'query', 'path', 'header'] }, message: { type: 'string' } },
      },
    },
  },
  example: {
    type: '/problems/invalid-request',
    title: 'Invalid request',
    status: 400,
    detail: 'The request has fields that are not accepted.',
    errors: [{ pointer: '/headline', in: 'body', message: 'Must have at most 200 characters.' }],
    correlationId: '0f2cbb0e-6f0a-4e0c-9d4b-4d0d5a1f7f5e',
  },
};

/** A body whose schema has a default need not be sent. */
function describeBody({ requestBody }: Operation): void {
  if (!requestBody || !('content' in requestBody)) return;
  const isOptional = Object.values(requestBody.content).some(({ schema }) => schema && 'default' in schema);
  requestBody.required = !isOptional;
}

/**
 * What a list of routes shows of each: the name of its handler and what it answers. `OwnComments.mine` is "Mine: what you have written here, whatever has
 * become of it".
 */
function summaryOf({ operationId: id = '', responses }: Operation): string {
  const words = (id.split('.')[1] ?? id).replaceAll(/([a-z])([A-Z])/g, (_, end: string, begin: string) => `${end} ${begin.toLowerCase()}`);
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  const told = success && 'description' in success ? (/^.+?(?=[.;](?:\s|$))/.exec(success.description)?.[0] ?? '') : '';
  return told === '' ? name : `${name}: ${told.replace(/^[A-Z](?=[a-z ])/, letter => letter.toLowerCase())}`;
}

/** The service's own OpenAPI 3.1 document, made from its routes and their schemas. */
export function describeService(app: NestFastifyApplication, { name, version = '1' }: { name: string; version?: string }): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(`Broadsheet: ${name}`)
    .setVersion(version)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  const document = SwaggerModule.createDocument(app, config, { standardSchemaConverter: convertSchema, operationIdFactory: operationId });
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problem as never } };
  const facts = routeFacts(app);
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (!operation) continue;
      const demands = facts.get(operation.operationId ?? '');
      if (demands) describeDemands(operation, demands);
      describeBody(operation);
      operation.summary ||= summaryOf(operation);
      operation.responses.default ??= {
        description: 'What went wrong.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
    }
  }
  return document;
}
