import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/** An answer that is one aggregate says its version as ETag, which is what `If-Match` asks for. With a query it may be a part or more, and gets the ETag of its bytes. */
@Injectable()
export class VersionEtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const http = context.switchToHttp();
    const whole = !http.getRequest<FastifyRequest>().url.includes('?');
    return next.handle().pipe(
      map(body => {
        if (whole && isVersioned(body)) http.getResponse<FastifyReply>().header('etag', `"${body.version}"`);
        return body;
      }),
    );
  }
}

const isVersioned = (body: unknown): body is { version: number } =>
  typeof body === 'object' && body !== null && 'version' in body && Number.isInteger(body.version);
