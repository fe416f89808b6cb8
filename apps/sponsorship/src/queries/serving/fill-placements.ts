import { Injectable } from '@nestjs/common';
import { labelIn, type PublicCreative } from '#contracts';
import { newId } from '#persistence';
import { counter } from '#telemetry';
import { ServingBook } from '../../cache/serving-book.js';
import { publicCreativeOf } from '../../domain/creatives/public-creative.js';
import type { Decision } from '../../domain/serving/decision.js';
import type { Shown } from '../../domain/serving/page-decision.js';
import type { PageView } from '../../domain/serving/page-view.js';
import { SignedDecisions } from '../../signing/signed-decisions.js';

const placementsTotal = counter({
  name: 'sponsorship_placements_total',
  help: 'Places that were decided, by what stands in them',
  labelNames: ['kind'],
});

/** What stands in one place of the page. */
export interface FilledPlacement {
  readonly id: string;
  /** `house` is the paper's own. */
  readonly kind: 'flight' | 'house' | 'none';
  /** The disclosure; absent only where there is no such placement. */
  readonly label?: string;
  readonly creative?: PublicCreative;
  /** Within this service; to be asked when the creative begins to render. Of a flight alone. */
  readonly impression?: string;
  /** Within this service; leads to where the creative links. */
  readonly click?: string;
}

/** Turns what was decided into what the page gets: one answer for each place, with signed paths for all that is counted. */
@Injectable()
export class FillPlacements {
  constructor(
    private readonly book: ServingBook,
    private readonly signed: SignedDecisions,
  ) {}

  execute(placementIds: readonly string[], shown: readonly Shown[], view: PageView): FilledPlacement[] {
    const bySlot = new Map(shown.map(choice => [choice.slot, choice]));
    return placementIds.map((id, slot) => {
      const choice = bySlot.get(slot);
      const filled = choice ? this.#flight(id, choice, view) : this.#house(id, view);
      placementsTotal.inc({ kind: filled.kind });
      return filled;
    });
  }

  #flight(id: string, choice: Shown, view: PageView): FilledPlacement {
    const { served, creative } = choice;
    const decision = decisionOf(id, choice, view);
    return {
      id,
      kind: served.flight.tier === 'house' ? 'house' : 'flight',
      ...this.#label(id, view),
      creative: publicCreativeOf(creative),
      impression: `/impressions/${this.signed.sign('impression', decision)}`,
      ...(this.book.destinationOf(creative.id) !== undefined && { click: `/clicks/${this.signed.sign('click', decision)}` }),
    };
  }

  #house(id: string, view: PageView): FilledPlacement {
    const placement = this.book.now.placement(id);
    const creative = placement?.state === 'on' ? this.book.now.creativeToShow(placement.houseCreativeId ?? '') : undefined;
    return {
      id,
      kind: creative ? 'house' : 'none',
      ...this.#label(id, view),
      ...(creative && { creative: publicCreativeOf(creative) }),
    };
  }

  #label(id: string, { locale }: PageView): Pick<FilledPlacement, 'label'> {
    const placement = this.book.now.placement(id);
    const label = placement && labelIn(placement.labels, locale)?.text;
    return label === undefined ? {} : { label };
  }
}

function decisionOf(placementId: string, { served, creative, leaseId }: Shown, view: PageView): Decision {
  const { id: flightId, campaignId, sponsorId } = served.flight;
  const { at, article, country, device } = view;
  const sectionId = view.sectionIds[0];
  return {
    id: newId('dec'),
    at,
    flightId,
    campaignId,
    creativeId: creative.id,
    placementId,
    ...(sponsorId !== undefined && { sponsorId }),
    ...(article !== undefined && article !== 'unknown' && { articleId: article.id }),
    ...(sectionId !== undefined && { sectionId }),
    ...(country !== undefined && { country }),
    ...(device !== undefined && { device }),
    ...(leaseId !== undefined && { leaseId }),
  };
}
