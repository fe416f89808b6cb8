import { fullTime, teaserTime } from '../../domain/text/dates.js';
import { usePage } from '../page-scope.js';

interface MomentProps {
  /** RFC 3339. */
  at: string;
  style?: 'teaser' | 'full';
  words?: (time: string) => string;
}

/** An absolute time in the paper's zone; never "three hours ago", which would be untrue as soon as the page is kept. */
export function Moment({ at, style = 'teaser', words = time => time }: MomentProps) {
  const { paper, now } = usePage();
  const instant = new Date(at);
  const text = style === 'teaser' ? teaserTime(instant, now, paper) : fullTime(instant, paper);
  return <time dateTime={at}>{words(text)}</time>;
}
