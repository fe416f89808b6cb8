import type { IncomingMessage, ServerResponse } from 'node:http';
import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import type { ServiceConfig } from '../config/index.js';
import { RateLimitedError } from '../problems/errors.js';

const UNLIMITED = /^\/(health|metrics)(\/|\?|$)/;

/** Security headers, cross-origin rules and rate limits. Limits are per process and client address; probes are not counted. */
export async function protect(app: NestFastifyApplication, config: ServiceConfig): Promise<void> {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  const headers = securityHeaders(config.nodeEnv === 'production');
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  if (config.corsOrigins.length > 0) {
    app.enableCors({
      origin: [...config.corsOrigins],
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: ['ETag', 'Location', 'Retry-After', 'X-Correlation-Id'],
      maxAge: 600,
    });
  }
  if (config.rateLimitPerMinute > 0) {
    await app.register(rateLimit, {
      max: config.rateLimitPerMinute,
      timeWindow: 60_000,
      enableDraftSpec: true,
      allowList: request => UNLIMITED.test(request.url),
      errorResponseBuilder: (_request, { ttl }) => new RateLimitedError(Math.max(1, Math.ceil(ttl / 1000))),
    });
  }
}

/** Helmet's headers do not depend on the request, so it is asked once. An API's answers load nothing; a page of ours sets its own policy. */
export function securityHeaders(production: boolean): Record<string, string> {
  const headers: Record<string, string> = {};
  const collect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: production,
    // For browsers and plug-ins that are gone.
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  const response = { setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value), removeHeader: () => {} };
  collect({} as IncomingMessage, response as unknown as ServerResponse, () => {});
  return headers;
}
