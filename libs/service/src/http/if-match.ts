import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IfMatchRequiredError, InvalidRequestError } from '../problems/errors.js';

const Version = createParamDecorator((_: unknown, context: ExecutionContext) =>
  ifMatchVersion(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** The version a change is based on, from `If-Match: "7"`: 428 without it, 400 if it is not exactly one version. */
export const IfMatch =
  (): ParameterDecorator =>
  (target, key, index): void => {
    Version()(target, key, index);
    const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key === undefined || !method) return;
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'The version the change is based on.',
      schema: { type: 'string', pattern: '^"\\d+"$' },
      example: '"7"',
    })(target, key, method);
  };

export function ifMatchVersion(header: string | undefined): number {
  if (header === undefined || header.trim() === '') throw new IfMatchRequiredError();
  const version = /^"(\d{1,15})"$/.exec(header.trim())?.[1];
  if (version === undefined)
    throw new InvalidRequestError([{ pointer: '/if-match', in: 'header', message: 'Must be one version in quotes, such as "7".' }]);
  return Number(version);
}
