import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Headers, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentActor, ForbiddenError, hasRole, Public, type Actor } from '#auth';
import { metrics } from '#telemetry';
import type { ServiceConfig } from '../config/index.js';

export const SERVICE_CONFIG = Symbol('SERVICE_CONFIG');

/** For the collector by its token, for ops by their role, and for anyone outside production where no token is set. */
@Public()
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(SERVICE_CONFIG) private readonly config: ServiceConfig) {}

  @Get()
  @Header('content-type', metrics.contentType)
  @Header('cache-control', 'no-store')
  read(@Headers('authorization') authorization: string | undefined, @CurrentActor() actor: Actor | undefined): Promise<string> {
    const { metricsToken, nodeEnv } = this.config;
    const open = metricsToken === undefined && nodeEnv !== 'production';
    if (!open && !hasRole(actor, 'ops') && !carries(authorization, metricsToken)) throw new ForbiddenError(['ops']);
    return metrics.metrics();
  }
}

function carries(authorization: string | undefined, token: string | undefined): boolean {
  if (token === undefined || authorization === undefined) return false;
  const given = Buffer.from(authorization);
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
