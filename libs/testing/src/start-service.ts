import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createService, listen, type ServiceConfig } from '#service';
import type { Isolated } from './isolated.js';
import type { TestTokens } from './test-tokens.js';

export interface StartedService {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly stop: () => Promise<void>;
}

/** The environment of a service in this place; silent, on a port from the kernel. */
export function environmentFor(
  place: Isolated,
  tokens: Pick<TestTokens, 'issuer' | 'audience' | 'jwksUri'>,
  service: string,
): Record<string, string> {
  return {
    NODE_ENV: 'test',
    PORT: '0',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    MONGODB_URI: place.mongodbUri,
    MONGODB_DATABASE: place.database(service),
    KAFKA_BROKERS: place.kafkaBrokers,
    KAFKA_TOPIC_PREFIX: place.topicPrefix,
    AUTH_ISSUER: tokens.issuer,
    AUTH_AUDIENCE: tokens.audience,
    AUTH_JWKS_URI: tokens.jwksUri,
    RATE_LIMIT_PER_MINUTE: '0',
    HEALTH_DETAILS: 'anyone',
  };
}

/** The service as it runs, in this process. */
export async function startService(service: { module: DynamicModule; config: ServiceConfig }): Promise<StartedService> {
  const app = await createService(service);
  const url = await listen(app, service.config);
  return { url: url.replace('[::1]', '127.0.0.1'), app, stop: () => app.close() };
}
