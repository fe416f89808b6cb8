import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Device } from '../../domain/booking/targeting.js';
import { deviceOf } from '../../domain/serving/device-of.js';

/** What comes with a request besides its body. */
export interface ReaderFacts {
  readonly device?: Device | undefined;
  header(name: string): string | undefined;
}

export const ReadReader = createParamDecorator((_: unknown, context: ExecutionContext): ReaderFacts => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const header = (name: string): string | undefined => {
    const value = headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  return { header, device: deviceOf({ mobile: header('sec-ch-ua-mobile'), userAgent: header('user-agent') }) };
});

/** ISO 3166-1 alpha-2; an edge that does not know it says `XX`. */
export const countryOf = (text: string | undefined): string | undefined =>
  text !== undefined && text !== 'XX' && /^[A-Z]{2}$/.test(text) ? text : undefined;
