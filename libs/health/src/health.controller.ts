import { Controller, Get, HttpException, Inject, Res } from '@nestjs/common';
import { HealthCheckService, type HealthCheckResult, type HealthIndicatorResult } from '@nestjs/terminus';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentActor, ForbiddenError, hasRole, Public, type Actor } from '#auth';
import { HealthSources, type Probe } from './health-sources.js';

export const HEALTH_OPTIONS = Symbol('HEALTH_OPTIONS');

export interface HealthOptions {
  service: string;
  /** Of the service's release, as its image was tagged. */
  version: string;
  /** `anyone` is for a network that only ops can reach. */
  details?: 'ops' | 'anyone';
}

interface Reply {
  code(status: number): Reply;
  header(name: string, value: string): Reply;
}

/** The answers of the health table. The three probes say which source is down and nothing more; only `/health` says why. */
@Public()
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(HEALTH_OPTIONS) private readonly options: HealthOptions,
    private readonly sources: HealthSources,
    private readonly checks: HealthCheckService,
  ) {}

  @Get('live')
  live(@Res({ passthrough: true }) reply: Reply): Promise<object> {
    return this.probe('live', reply);
  }

  @Get('ready')
  ready(@Res({ passthrough: true }) reply: Reply): Promise<object> {
    return this.probe('ready', reply);
  }

  @Get('startup')
  startup(@Res({ passthrough: true }) reply: Reply): Promise<object> {
    return this.probe('startup', reply);
  }

  @Get()
  async detail(@CurrentActor() actor: Actor | undefined, @Res({ passthrough: true }) reply: Reply): Promise<object> {
    if (this.options.details !== 'anyone' && !hasRole(actor, 'ops')) throw new ForbiddenError(['ops']);
    const { details } = await this.run(this.sources.names());
    reply.header('cache-control', 'no-store');
    const { service, version } = this.options;
    return { service, version, status: worstOf(Object.values(details).map(({ status }) => status)), checks: details };
  }

  private async probe(probe: Probe, reply: Reply): Promise<object> {
    const { details, error } = await this.run(this.sources.names(probe));
    const down = Object.keys(error ?? {});
    reply.code(down.length === 0 ? 200 : 503).header('cache-control', 'no-store');
    const checks = Object.fromEntries(Object.entries(details).map(([name, { status }]) => [name, status]));
    return { status: down.length === 0 ? 'up' : 'down', checks };
  }

  /** Terminus throws when something is down; a probe answers with it instead. */
  private async run(names: readonly string[]): Promise<HealthCheckResult> {
    try {
      return await this.checks.check(names.map(name => () => this.indicate(name)));
    } catch (error) {
      const result = error instanceof HttpException ? error.getResponse() : undefined;
      if (isResult(result)) return result;
      throw error;
    }
  }

  private async indicate(name: string): Promise<HealthIndicatorResult> {
    return { [name]: await this.sources.ask(name) };
  }
}

const worstOf = (statuses: readonly string[]): string => ['down', 'degraded'].find(status => statuses.includes(status)) ?? 'up';

const isResult = (value: unknown): value is HealthCheckResult => typeof value === 'object' && value !== null && 'details' in value;
