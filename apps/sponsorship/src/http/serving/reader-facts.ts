import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Device } from '../../domain/booking/targeting.js';
import { refusalOf } from '../../domain/counting/hit.js';
import { deviceOf } from '../../domain/serving/device-of.js';
import { visitorOf } from '../counting/current-visitor.js';

/** What comes with a request besides its body. */
export interface ReaderFacts {
  readonly device?: Device | undefined;
  /** Whether anything speaks against counting what they see, by the rules for impressions. */
  readonly isCounted: boolean;
  header(name: string): string | undefined;
}

export const ReadReader = createParamDecorator((_: unknown, context: ExecutionContext): ReaderFacts => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { headers } = request;
  const header = (name: string): string | undefined => {
    const value = headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  const isCounted = refusalOf(visitorOf(request), () => false) === undefined;
  return { header, isCounted, device: deviceOf({ mobile: header('sec-ch-ua-mobile'), userAgent: header('user-agent') }) };
});

/** ISO 3166-1 alpha-2; an edge that does not know it says `XX`. */
export const countryOf = (text: string | undefined): string | undefined =>
  text !== undefined && text !== 'XX' && /^[A-Z]{2}$/.test(text) ? text : undefined;
