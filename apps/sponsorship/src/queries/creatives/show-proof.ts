import { Injectable } from '@nestjs/common';
import type { Placement } from '../../domain/booking/placement.js';
import type { Creative } from '../../domain/creatives/creative.js';
import { CreativesStore } from '../../store/creatives.store.js';
import { PlacementsStore } from '../../store/placements.store.js';
import { type ProofPage, renderProof } from '../../pages/proof-page.js';

export interface ProofRequest {
  readonly creativeId: string;
  readonly placementId?: string | undefined;
  /** From the page's address up to where this service begins: `../`. */
  readonly root: string;
}

/** A creative as it would stand, whatever state it is in, in every size of every placement that is on, or of one alone. It only reads: nothing is counted. */
@Injectable()
export class ShowProof {
  constructor(
    private readonly creatives: CreativesStore,
    private readonly placements: PlacementsStore,
  ) {}

  async execute({ creativeId, placementId, root }: ProofRequest): Promise<ProofPage> {
    const creative: Creative = await this.creatives.get(creativeId);
    const placements = await this.#placements(placementId);
    return renderProof({ creative, placements, root });
  }

  async #placements(id: string | undefined): Promise<readonly Placement[]> {
    if (id !== undefined) return [await this.placements.get(id)];
    return (await this.placements.all()).filter(({ state }) => state === 'on');
  }
}
