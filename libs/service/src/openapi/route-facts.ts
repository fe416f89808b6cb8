import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { accessOf, type Access } from '#auth';
import { demandsOf } from '../http/route-demands.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

interface RouteFacts {
  access: Access | undefined;
  idempotencyKey: boolean;
}

export const operationId = (controller: string, method: string): string => `${controller.replace(/Controller$/, '')}.${method}`;

/** What the guards and interceptors demand of each route, by its operation id: the document says the same, because it reads the same. */
export function routeFacts(app: INestApplicationContext): Map<string, RouteFacts> {
  const scanner = new MetadataScanner();
  const facts = new Map<string, RouteFacts>();
  for (const { metatype } of app.get(DiscoveryService, { strict: false }).getControllers()) {
    if (typeof metatype !== 'function') continue;
    for (const name of scanner.getAllMethodNames(metatype.prototype as object)) {
      const handler: unknown = Reflect.get(metatype.prototype as object, name);
      if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) continue;
      facts.set(operationId(metatype.name, name), {
        access: accessOf(handler, metatype),
        idempotencyKey: demandsOf(metatype, handler).idempotencyKey,
      });
    }
  }
  return facts;
}

export function describeDemands(operation: Operation, { access, idempotencyKey }: RouteFacts): void {
  if (Array.isArray(access)) {
    operation.security = [{ bearer: [] }];
    operation.description = [operation.description, `Roles: ${access.join(', ')}.`].filter(Boolean).join('\n\n');
  }
  if (!idempotencyKey) return;
  operation.parameters = [
    ...(operation.parameters ?? []),
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'New for each intent; the same when a request is repeated.',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
      example: '7c1f5d9e-1b7e-4a51-9a53-6f1f0c2f8f0a',
    },
  ];
}
