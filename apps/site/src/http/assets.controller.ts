import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#auth';
import { AnyQuery } from '#service';
import type { Asset } from '../assets/asset.js';
import { assetAt } from '../assets/assets.js';
import { offlinePath, paperAssets } from '../assets/paper-assets.js';
import { PAPER, type Paper } from '../domain/paper/paper.js';
import { renderOffline } from '../pages/state-pages.js';
import { commonHeaders } from './page-headers.js';

/** A worker lives by the policy of its own file, not of the page, and has pages to fetch. */
const policyOfAssets = "default-src 'none'; connect-src 'self'";

/** The paper's own stylesheet, script, fonts and icons, and what a browser keeps for the time without a network. */
@Public()
@AnyQuery()
@ApiExcludeController()
@Controller()
export class AssetsController {
  readonly #ofPaper: ReadonlyMap<string, Asset>;

  constructor(@Inject(PAPER) private readonly paper: Paper) {
    this.#ofPaper = new Map(paperAssets(paper).map(asset => [asset.path, asset]));
  }

  @Get(['assets/*', 'favicon.ico', 'manifest.webmanifest', 'service-worker.js', 'robots.txt'])
  read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    const path = request.url.split('?')[0] ?? '';
    const asset = this.#ofPaper.get(path) ?? assetAt(path);
    if (!asset) return reply.code(404).type('text/plain').send('There is no such file.');
    return reply
      .header('cache-control', asset.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate')
      .header('cross-origin-resource-policy', 'same-origin')
      .header('content-security-policy', policyOfAssets)
      .type(asset.contentType)
      .send(asset.body);
  }

  @Get(offlinePath.slice(1))
  offline(@Req() _: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    const html = renderOffline({ now: new Date() }, this.paper);
    return reply
      .headers({ ...commonHeaders(this.paper.url.startsWith('https:')), 'cache-control': 'public, max-age=0, must-revalidate' })
      .send(html);
  }
}
