import { Injectable } from '@nestjs/common';
import { Destinations } from '../../domain/counting/destinations.js';
import { type DecisionHit, dimensionsOf, type Hit, type HitMetric, refusalOf } from '../../domain/counting/hit.js';
import type { Visitor } from '../../domain/counting/visitor.js';
import type { ReadToken } from '../../signing/signed-decisions.js';
import type { StripPlace } from '../../signing/signed-strip-links.js';
import { VisitorRates } from './visitor-rates.js';

/** Sees what speaks against counting a request by itself; whether it was counted before, only the rows tell. */
@Injectable()
export class JudgeHit {
  constructor(
    private readonly rates: VisitorRates,
    private readonly destinations: Destinations,
  ) {}

  ofDecision(metric: 'impressions' | 'clicks', { decision, refused }: ReadToken, visitor: Visitor, at: Date): Hit | DecisionHit {
    if (!decision) return { metric, at, bucket: refused, of: {} };
    const bucket = refused ?? this.#refusal(metric, visitor, at) ?? 'counted';
    return { metric, at, bucket, of: dimensionsOf(decision), decision };
  }

  ofStrip(place: StripPlace | undefined, visitor: Visitor, at: Date): Hit {
    const metric = 'strip-clicks' as const;
    if (!place) return { metric, at, bucket: 'bad-signature', of: {} };
    const isOver = !this.destinations.isStanding(place.stripId, place.entryId, at);
    return { metric, at, bucket: isOver ? 'expired' : (this.#refusal(metric, visitor, at) ?? 'counted'), of: { ...place } };
  }

  #refusal(metric: HitMetric, visitor: Visitor, at: Date) {
    return refusalOf(visitor, () => this.rates.isTooFast(visitor, metric, at));
  }
}
