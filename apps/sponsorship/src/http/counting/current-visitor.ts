import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isbot } from 'isbot';
import type { Actor } from '#auth';
import { networkOf } from '#service';
import type { Visitor } from '../../domain/counting/visitor.js';

type Asked = Pick<FastifyRequest, 'headers' | 'ip' | 'method'> & { readonly actor?: Actor };

/** As browsers say it, now and before: `prefetch`, `prefetch;prerender`, `preview`. */
const prefetchHeaders = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];
const agentLength = 300;

/** Whoever asks, without what is not needed to count. */
export const CurrentVisitor = createParamDecorator((_: unknown, context: ExecutionContext) =>
  visitorOf(context.switchToHttp().getRequest<Asked>()),
);

export function visitorOf({ headers, ip, method, actor }: Asked): Visitor {
  const agent = (headers['user-agent'] ?? '').slice(0, agentLength);
  const isAhead = prefetchHeaders.some(name => /prefetch|prerender|preview/i.test(String(headers[name] ?? '')));
  return {
    network: networkOf(ip),
    agent,
    isBot: agent === '' || isbot(agent),
    // HEAD asks what would be there.
    isPrefetch: isAhead || method === 'HEAD',
    isStaff: actor?.roles.some(role => role !== 'reader') === true,
  };
}
