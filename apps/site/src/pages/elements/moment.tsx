import { clockTime, fullTime, teaserTime } from '../../domain/dates.js';
import { usePage } from '../page-scope.js';

const styles = { full: fullTime, clock: clockTime };

/** An absolute time in the paper's zone; never "three hours ago", which would be untrue as soon as the page is kept. */
export function Moment({ at, style = 'teaser' }: { at: string; style?: 'teaser' | keyof typeof styles }) {
  const { paper, now } = usePage();
  const instant = new Date(at);
  return <time dateTime={at}>{style === 'teaser' ? teaserTime(instant, now, paper) : styles[style](instant, paper)}</time>;
}
