import type { Paper } from '../paper/paper.js';
import { stepField } from './article-step.js';
import type { Fields } from './block-fields.js';
import type { NewsroomArticle } from './newsroom-article.js';
import { wallClock } from './wall-clock.js';

/** What is planned, in the fields in which it is planned; on the paper's own clock. */
export function plannedFields({ schedule, embargo }: NewsroomArticle, paper: Pick<Paper, 'timeZone'>): Fields {
  const planned = [
    [stepField('schedule', 'publishAt'), schedule?.publishAt],
    [stepField('schedule', 'unpublishAt'), schedule?.unpublishAt],
    [stepField('embargo', 'until'), embargo?.until],
  ] as const;
  const known = planned.flatMap(([name, instant]) => (instant === undefined ? [] : [[name, wallClock(instant, paper)]]));
  return Object.fromEntries(known) as Fields;
}
