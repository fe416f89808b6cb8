import type { PersonStanding } from '../../domain/moderation/person-history.js';
import type { Typed } from '../../pages/desk/desk-views.js';

/** A standing as the comments service takes it. */
interface StandingChange {
  /** Whatever was chosen; whether it is one is for the owner to say. */
  readonly standing: string;
  readonly until?: string;
  readonly reason?: string;
  readonly trusted: boolean;
}

/**
 * What a form about a person wants. Trust leaves what is in force as it is, and forgiving leaves trust; whoever is restricted is trusted no longer. A day
 * that no calendar has is handed on as it was typed, for the owner to refuse.
 */
export function standingIn(fields: Typed, now: PersonStanding, momentOf: (day: string) => string): StandingChange {
  const { measure = '', until = '', reason = '' } = fields;
  switch (measure) {
    case 'trust':
    case 'distrust':
      return {
        standing: now.standing,
        trusted: measure === 'trust',
        ...(now.until !== undefined && { until: now.until }),
        ...(now.reason !== undefined && { reason: now.reason }),
      };
    case 'forgive':
      return { standing: 'good', trusted: now.trusted };
    case 'suspended':
      return { standing: measure, trusted: false, ...(until !== '' && { until: momentIn(until, momentOf) }), ...because(reason) };
    default:
      return { standing: measure, trusted: false, ...because(reason) };
  }
}

const because = (reason: string): { reason?: string } => (reason.trim() === '' ? {} : { reason: reason.trim() });

function momentIn(day: string, momentOf: (day: string) => string): string {
  try {
    return momentOf(day);
  } catch {
    return day;
  }
}
