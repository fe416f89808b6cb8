import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { errorCodes, type FastifyInstance } from 'fastify';
import { editorsPath, picturesPath } from '../domain/editing/desk-address.js';

/**
 * Who takes a form with files. An editor's is handed on unread, to be read once it is known how much may be. Mail programs may send
 * `List-Unsubscribe=One-Click` so too (RFC 8058, 3.2); it says nothing that the POST does not, so it is dropped. Anything else is a 415.
 */
@Injectable()
export class MultipartBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    server.addContentTypeParser(/^multipart\/form-data\b/i, (request, payload, done) => {
      if (isOfEditors(request.url)) return done(null, payload);
      payload.resume();
      if (request.url.startsWith('/unsubscribe/')) return done(null, undefined);
      return done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE('multipart/form-data'));
    });
  }
}

const isOfEditors = (url: string): boolean => url.startsWith(`${editorsPath}/`) || url.split('?', 1)[0] === picturesPath;
