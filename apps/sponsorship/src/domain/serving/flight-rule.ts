import { pageGuard, sponsorGuard } from './editorial-guard.js';
import type { PageView } from './page-view.js';
import type { Rule } from './rule.js';
import { isWithinCaps, type SeenFlights } from './seen-flights.js';
import { type Backing, type ServedFlight, sponsorOf } from './served-flight.js';
import { targetingRule } from './targeting-rule.js';

/** Who looks: what they have consented to, and, if they have, what they were shown before. */
export interface Reader {
  readonly hasConsented: boolean;
  readonly seen: SeenFlights;
}

export interface Visit {
  readonly view: PageView;
  readonly reader: Reader;
}

/** Why a live flight cannot stand on this page, whatever else stands there; `times` is how often it would. */
export function flightRule(served: ServedFlight, { view, reader }: Visit, backing: Backing, times: number): Rule | undefined {
  return (
    ownRule(served, view, backing) ??
    guardRule(served, view, backing) ??
    targetingRule(served, view) ??
    (served.isCapped ? capRule(served, { view, reader }, times) : undefined)
  );
}

function ownRule(served: ServedFlight, { at }: PageView, backing: Backing): Rule | undefined {
  const now = at.getTime();
  if (now < served.startsAt || now >= served.endsAt) return 'not-now';
  if (served.flight.sponsorId !== undefined && sponsorOf(served, backing)?.sponsor.state !== 'active') return 'sponsor-archived';
  if (backing.canShow(served)) return undefined;
  return backing.hasCreative(served) ? 'sponsored-article-gone' : 'no-approved-creative';
}

function guardRule(served: ServedFlight, view: PageView, backing: Backing): Rule | undefined {
  const sponsor = sponsorOf(served, backing);
  return sponsor && (pageGuard(view) ?? sponsorGuard(sponsor, view));
}

function capRule({ flight }: ServedFlight, { view, reader }: Visit, times: number): Rule | undefined {
  if (!reader.hasConsented) return 'no-consent';
  return isWithinCaps(flight, reader.seen, view.at, times) ? undefined : 'frequency-cap';
}
