import { Injectable } from '@nestjs/common';
import { type Verdict, PageExplanation } from '../../domain/serving/page-explanation.js';
import type { PageView } from '../../domain/serving/page-view.js';
import { BookRowsStore } from '../../store/book-rows.store.js';
import { type AskedPage } from './asked-page.js';
import { Capsules } from './capsules.js';
import { slotsOf } from './decide-page.js';
import { PageSupply } from './page-supply.js';
import { PageViews } from './page-views.js';

export interface ExplainedPage {
  readonly page: PageView;
  readonly placements: readonly { readonly id: string; readonly flights: readonly Verdict[] }[];
}

/** Decides as for a reader, and tells of every flight of each placement why it is not what stands there. Nothing is signed, reserved or counted. */
@Injectable()
export class ExplainPage {
  constructor(
    private readonly views: PageViews,
    private readonly supplies: PageSupply,
    private readonly capsules: Capsules,
    private readonly rows: BookRowsStore,
  ) {}

  async execute(asked: AskedPage): Promise<ExplainedPage> {
    const page = await this.views.loaded(asked, new Date());
    const reader = this.capsules.read(asked.reader);
    const placementIds = slotsOf(asked);
    const booked = await this.rows.flightsOf(placementIds);
    const explanation = new PageExplanation(placementIds, { view: page, reader }, this.supplies.toExplain());
    return { page, placements: placementIds.map((id, slot) => ({ id, flights: explanation.of(slot, booked) })) };
  }
}
