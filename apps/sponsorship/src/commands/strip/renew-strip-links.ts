import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { createLogger } from '#telemetry';
import { renewLinks } from '../../domain/strip/edit-strip.js';
import type { StripEntry } from '../../domain/strip/strip.js';
import { SignedStripLinks } from '../../signing/signed-strip-links.js';
import { StripsStore } from '../../store/strips.store.js';
import { SaveStrip } from './save-strip.js';

const log = createLogger('strips');

/**
 * An entry may stand for years, and its link with it, longer than any key that signs. So each start of the service signs anew what another key has signed,
 * and tells it; the key before is still good while pages with the old links are about. Where nothing is to be renewed, nothing changes.
 */
@Injectable()
export class RenewStripLinks implements OnApplicationBootstrap {
  constructor(
    private readonly save: SaveStrip,
    private readonly strips: StripsStore,
    private readonly links: SignedStripLinks,
  ) {}

  onApplicationBootstrap(): void {
    // Nobody waits for it; what fails now is done at the next start, while the key before is still good.
    this.execute().catch((error: unknown) => log.warn({ err: error }, 'links of strips were not renewed'));
  }

  async execute(): Promise<void> {
    for (const { id } of await this.strips.all()) {
      await this.save.execute({ action: 'renew-links', person: { id: 'service' }, now: new Date() }, async () => {
        const before = await this.strips.get(id);
        return { before, after: renewLinks(before, entry => this.#pathOf(id, entry)) };
      });
    }
  }

  #pathOf(stripId: string, { id: entryId, sponsorId }: StripEntry): string {
    return this.links.pathOf({ stripId, entryId, sponsorId });
  }
}
