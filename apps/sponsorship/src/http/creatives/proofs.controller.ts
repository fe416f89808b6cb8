import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public, Roles } from '#auth';
import { Returns, WithoutIdempotencyKey } from '#service';
import { ProofExpiredError, ProofNotFoundError } from '../../domain/creatives/errors.js';
import { MakeProofLink } from '../../queries/creatives/make-proof-link.js';
import { ShowProof } from '../../queries/creatives/show-proof.js';
import type { ProofPage } from '../../pages/proof-page.js';
import { type Proof, SignedProofLinks } from '../../signing/signed-proof-links.js';
import { paramOf } from '../fields.js';
import { proofLinkInput, proofQuery } from './creative-input.js';
import { proofLink } from './creative-view.js';

const creativeId = paramOf('crv');
type CreativeId = z.output<typeof creativeId>;
const tokenParam = z.strictObject({ token: z.string().min(1).max(300) });

/** A creative in place, before and after readers see it. Never counted, never kept, never found by a search engine. */
@ApiTags('creatives')
@Controller()
export class ProofsController {
  constructor(
    private readonly show: ShowProof,
    private readonly makeLink: MakeProofLink,
    private readonly links: SignedProofLinks,
  ) {}

  @Get('creatives/:id/proof')
  @Roles('ad-manager', 'chief')
  @Header('content-type', 'text/html; charset=utf-8')
  @Returns(200, z.string(), { description: 'A page with the creative in each size of the placements that are on.' })
  async read(
    @Param({ schema: creativeId }) { id }: CreativeId,
    @Query({ schema: proofQuery }) { placementId }: z.output<typeof proofQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return send(reply, await this.show.execute({ creativeId: id, placementId, root: '../../' }));
  }

  @Post('creatives/:id/proof-links')
  @Roles('ad-manager', 'chief')
  @WithoutIdempotencyKey()
  @Returns(201, proofLink, {
    description: 'A link to the same page, for whoever has it: the sponsor. It shows the creative as it is when it is followed.',
  })
  make(
    @Param({ schema: creativeId }) { id }: CreativeId,
    @Body({ schema: proofLinkInput }) { placementId, days }: z.output<typeof proofLinkInput>,
  ): Promise<{ path: string; expiresAt: Date }> {
    return this.makeLink.execute(id, placementId, days);
  }

  @Get('proofs/:token')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Returns(200, z.string(), { description: 'The page, until the link expires.' })
  async follow(
    @Param({ schema: tokenParam }) { token }: z.output<typeof tokenParam>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return send(reply, await this.show.execute({ ...this.#proof(token), root: '../' }));
  }

  #proof(token: string): Proof {
    const proof = this.links.read(token);
    if (!proof) throw new ProofNotFoundError();
    if (proof.expiresAt.getTime() <= Date.now()) throw new ProofExpiredError();
    return proof;
  }
}

/** The address of the page is a secret: no site that it leads to learns it. */
function send(reply: FastifyReply, { html, policy }: ProofPage): string {
  reply.headers({
    'content-security-policy': policy,
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'referrer-policy': 'no-referrer',
  });
  return html;
}
