import { Inject, Injectable } from '@nestjs/common';
import { partOf, type Parts } from '../cache/parts.js';
import { SharedReadings } from '../cache/shared-readings.js';
import { PAPER, type Paper } from '../domain/paper/paper.js';
import { trailTo } from '../domain/paper/section-tree.js';
import { localDate } from '../domain/text/dates.js';
import { nextChangeOf, type ShownStrip, stripAt } from '../domain/advertising/sponsors-strip.js';
import { StripsView } from '../store/strips.view.js';
import { ReadSections } from './read-sections.js';

/** Which page it is read for. */
export interface PlaceOfPage {
  readonly now: Date;
  readonly sectionId?: string | undefined;
}

/**
 * The sponsors of a page, as they stand at this moment: of its section, or of the nearest above it in which anybody stands, else of the paper. The page is
 * made of each strip that was looked at on the way, and is good until the clock changes one of them.
 */
@Injectable()
export class ReadStrip {
  constructor(
    private readonly strips: StripsView,
    private readonly sections: ReadSections,
    private readonly shared: SharedReadings,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  execute(place: PlaceOfPage, parts: Parts): Promise<ShownStrip | undefined> {
    const key = `strip ${localDate(place.now, this.paper)} ${place.sectionId ?? 'paper'}`;
    return this.shared.read(key, parts, own => this.#nearest(place, own));
  }

  async #nearest({ now, sectionId }: PlaceOfPage, parts: Parts): Promise<ShownStrip | undefined> {
    const [all, sections] = await Promise.all([this.strips.all(), this.sections.execute(parts)]);
    const trail = sectionId === undefined ? [] : trailTo(sectionId, sections).toReversed();
    for (const place of [...trail.map(({ id }) => id), undefined]) {
      parts.add(partOf.strip(place));
      for (const strip of all.filter(candidate => candidate.sectionId === place)) {
        parts.endAt(nextChangeOf(strip, now));
        const shown = stripAt(strip, now, this.paper);
        if (shown) return shown;
      }
    }
    return undefined;
  }
}
