import { Injectable } from '@nestjs/common';
import { PictureWorkshop, type Rendition } from '#media';
import type { CreativeKind } from '../../domain/creatives/creative.js';
import { PictureRefusedError } from '../../domain/creatives/errors.js';
import { planPicture } from '../../domain/creatives/plan-picture.js';
import { PlacementsStore } from '../../store/placements.store.js';

/** Of one picture as readers load it. */
const heaviestBytes = 300 * 1024;

/** An upload as readers will see it: measured by its head, decoded, and encoded anew, so that nothing of the file is left but what is seen. */
@Injectable()
export class DevelopPictures {
  constructor(
    private readonly workshop: PictureWorkshop,
    private readonly placements: PlacementsStore,
  ) {}

  async execute(file: Buffer, kind: CreativeKind): Promise<readonly Rendition[]> {
    const measured = await this.workshop.measure(file);
    const boxes = (await this.placements.all()).flatMap(({ sizes }) => sizes);
    const { widths, background } = planPicture(kind, measured, boxes);
    const { renditions } = await this.workshop.develop(file, () => widths, { background, formats: ['webp'] });
    for (const { width, height, content } of renditions)
      if (content.length > heaviestBytes)
        throw new PictureRefusedError(
          `At ${width} × ${height} pixels the picture weighs ${content.length} bytes; a reader loads ${heaviestBytes} at most. Calmer pictures weigh less`,
        );
    return renditions;
  }
}
