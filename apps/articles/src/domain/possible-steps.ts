import type { Article } from './article.js';
import type { Action } from './article-transitions.js';
import { embargoAt } from './embargo.js';
import { allowedActions, rowFor } from './standing.js';
import { type Look, type Possible, possibleOf, wayThrough } from './way-through.js';
import { allowedCopyActions, copyRowFor } from './working-copy-standing.js';
import type { CopyAction } from './working-copy-transitions.js';

/**
 * What is worth offering to this person: what the table lets them do, without what would be refused because of who they are or of what is in force.
 * Whether the text is complete is told when it is tried, for that names the fields.
 */
export const possibleSteps = (article: Article, look: Look): Possible<Action> =>
  possibleOf(allowedActions(article, look.person), action => {
    const isOfNothing =
      (action === 'unschedule' && !article.schedule) || (action === 'lift-embargo' && !embargoAt(article.embargo, look.now));
    if (isOfNothing) return 'none';
    return wayThrough(rowFor(article, action, look.person).conditions ?? [], article, article.review, look);
  });

/** The same of the article's working copy; where there is none, whether one may be begun (`edit`). */
export const possibleCopySteps = (article: Article, look: Look): Possible<CopyAction> =>
  possibleOf(allowedCopyActions(article, look.person), action => {
    const { conditions = [] } = copyRowFor(article, action, look.person);
    return wayThrough(conditions, article, (article.workingCopy ?? article).review, look);
  });
