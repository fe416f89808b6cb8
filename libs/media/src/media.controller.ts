import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery, matchesEtag } from '#service';
import { byteRange } from './byte-range.js';
import { MediaNotFoundError } from './errors.js';
import { MediaStorage } from './media-storage.js';

const contentTypes: Record<string, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpeg: 'image/jpeg',
  mp4: 'video/mp4',
  vtt: 'text/vtt; charset=utf-8',
  pdf: 'application/pdf',
};

/** Uploads as readers get them: an address never stands for other bytes. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller('media')
export class MediaController {
  constructor(private readonly storage: MediaStorage) {}

  @Get('*')
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const key = (request.url.split('?')[0] ?? '').replace(/^\/media\//, '');
    const type = contentTypes[key.slice(key.lastIndexOf('.') + 1)];
    const file = type === undefined ? undefined : await this.storage.find(key);
    if (!file || type === undefined) throw new MediaNotFoundError();
    const etag = `"${key}"`;
    reply.headers({
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      etag,
      'accept-ranges': 'bytes',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-site',
    });
    if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send();
    const { range: asked, 'if-range': ifRange = etag } = request.headers;
    // A part of other bytes than the client has is of no use to it (RFC 9110, 13.1.5).
    const range = ifRange === etag ? byteRange(asked, file.bytes) : undefined;
    if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${file.bytes}`).send();
    if (!range) return reply.header('content-length', file.bytes).send(file.read());
    return reply
      .code(206)
      .headers({ 'content-range': `bytes ${range.start}-${range.end}/${file.bytes}`, 'content-length': range.end - range.start + 1 })
      .send(file.read(range));
  }
}
