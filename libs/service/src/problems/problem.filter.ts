import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createLogger, currentContext } from '#telemetry';
import { PROBLEM_TABLE, type ProblemStatuses } from './problem-table.js';
import { toProblem } from './to-problem.js';

const log = createLogger('http');

/** Every failed request is answered here, also what Fastify itself refuses. No stack and no unknown message leaves the process. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(PROBLEM_TABLE) private readonly table: ProblemStatuses) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { problem, headers, fault } = toProblem(error, this.table);
    if (fault) log.error({ error }, 'a request failed');
    else if (problem.status >= 500) log.warn({ error }, 'a request could not be served');
    if (reply.sent) return;
    const correlationId = currentContext()?.correlationId;
    void reply
      .code(problem.status)
      .headers({ 'cache-control': 'no-store', ...headers, 'content-type': 'application/problem+json' })
      // As bytes: to a text Fastify would add a charset, which this media type does not have.
      .send(Buffer.from(JSON.stringify({ ...problem, ...(correlationId === undefined ? {} : { correlationId }) })));
  }
}
