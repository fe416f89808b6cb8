import { Injectable } from '@nestjs/common';
import { SignedProofLinks } from '../../signing/signed-proof-links.js';
import { CreativesStore } from '../../store/creatives.store.js';
import { PlacementsStore } from '../../store/placements.store.js';

const dayMs = 24 * 60 * 60 * 1_000;

/** The link says by itself what it shows, and until when: nothing is stored, and none can be taken back before. */
@Injectable()
export class MakeProofLink {
  constructor(
    private readonly links: SignedProofLinks,
    private readonly creatives: CreativesStore,
    private readonly placements: PlacementsStore,
  ) {}

  async execute(creativeId: string, placementId: string | undefined, days: number): Promise<{ path: string; expiresAt: Date }> {
    await this.creatives.get(creativeId);
    if (placementId !== undefined) await this.placements.get(placementId);
    const expiresAt = new Date(Date.now() + days * dayMs);
    return { path: this.links.pathOf({ creativeId, placementId, expiresAt }), expiresAt };
  }
}
