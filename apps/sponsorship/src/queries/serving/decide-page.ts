import { Injectable } from '@nestjs/common';
import { PageDecision } from '../../domain/serving/page-decision.js';
import type { AskedPage } from './asked-page.js';
import { Capsules } from './capsules.js';
import { type FilledPlacement, FillPlacements } from './fill-placements.js';
import { PageSupply } from './page-supply.js';
import { PageViews } from './page-views.js';

export interface DecidedPage {
  /** In the order in which they were asked for; one that was asked for twice is there twice. */
  readonly placements: readonly FilledPlacement[];
  /** For the reader's device to keep and send with the next page; only with consent. */
  readonly capsule?: string;
}

/** What stands on a page, for one view of it. Nothing but this process's memory is asked. */
@Injectable()
export class DecidePage {
  constructor(
    private readonly views: PageViews,
    private readonly supplies: PageSupply,
    private readonly capsules: Capsules,
    private readonly fill: FillPlacements,
  ) {}

  execute(asked: AskedPage): DecidedPage {
    const view = this.views.of(asked, new Date());
    const reader = this.capsules.read(asked.reader);
    const placementIds = slotsOf(asked);
    const shown = new PageDecision(placementIds, { view, reader }, this.supplies.toShow(asked.isCounted)).decide();
    const capsule = this.capsules.write(
      reader,
      shown.map(({ served }) => served.flight),
      view.at,
    );
    return { placements: this.fill.execute(placementIds, shown, view), ...(capsule !== undefined && { capsule }) };
  }
}

/** One after the other, each as often as it was asked for. */
export const slotsOf = ({ placements }: AskedPage): readonly string[] =>
  placements.flatMap(({ id, count }) => Array.from({ length: count }, () => id));
