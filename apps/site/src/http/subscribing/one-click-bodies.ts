import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { errorCodes, type FastifyInstance } from 'fastify';

const longestForm = 16_384;

/** Mail programs may send `List-Unsubscribe=One-Click` as `multipart/form-data` too (RFC 8058, 3.2). It says nothing that the POST does not, so it is not read. */
@Injectable()
export class OneClickBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    server.addContentTypeParser(/^multipart\/form-data\b/i, { parseAs: 'buffer', bodyLimit: longestForm }, (request, _bytes, done) => {
      if (request.url.startsWith('/unsubscribe/')) done(null, undefined);
      else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE('multipart/form-data'));
    });
  }
}
