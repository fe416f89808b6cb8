import type { Device } from '../booking/targeting.js';

/** What a browser says of itself: the client hint (`Sec-CH-UA-Mobile`), or else its name. */
export interface BrowserHints {
  readonly mobile?: string | undefined;
  readonly userAgent?: string | undefined;
}

/** What a reader holds. A tablet says no more than that it is none of the others, so its name is asked first; some call themselves a desktop. */
export function deviceOf({ mobile, userAgent = '' }: BrowserHints): Device | undefined {
  if (/iPad|Tablet|Android(?!.*Mobile)/i.test(userAgent)) return 'tablet';
  if (mobile === '?1') return 'phone';
  if (mobile === '?0') return 'desktop';
  if (userAgent === '') return undefined;
  return /Mobi|iPhone|iPod/i.test(userAgent) ? 'phone' : 'desktop';
}
