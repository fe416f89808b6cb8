import { stepField } from './article-step.js';
import type { Fields } from './block-fields.js';
import type { NewsroomArticle } from './newsroom-article.js';

/** The form with the step that it asks for: a plan in which no time is left takes the article off the schedule. */
export function askedFor(fields: Fields, before: Pick<NewsroomArticle, 'allowed'> | undefined): Fields {
  const isEmptied = ['publishAt', 'unpublishAt'].every(name => (fields[stepField('schedule', name)]?.trim() ?? '') === '');
  const isTakenOff = fields['do'] === 'schedule' && isEmptied && before?.allowed.includes('unschedule') === true;
  return isTakenOff ? { ...fields, do: 'unschedule' } : fields;
}
