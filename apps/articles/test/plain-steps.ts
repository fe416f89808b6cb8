import type { Article } from '../src/domain/article.js';
import type { Action } from '../src/domain/publication/article-transitions.js';
import { liftEmbargo } from '../src/domain/publication/change-embargo.js';
import { approve, kill, publish, remove, returnToWriter, revise, submit, unpublish } from '../src/domain/publication/change-state.js';
import type { Circumstances } from '../src/domain/publication/circumstances.js';
import { unscheduleArticle } from '../src/domain/publication/schedule-article.js';
import { approveCopy, discardCopy, returnCopy, submitCopy } from '../src/domain/working-copy/change-working-copy.js';
import { publishCopy } from '../src/domain/working-copy/publish-working-copy.js';
import { unscheduleCopy } from '../src/domain/working-copy/schedule-working-copy.js';
import type { CopyAction } from '../src/domain/working-copy/working-copy-transitions.js';

export type CopyStep = `copy-${CopyAction}`;

/** The steps of an article, and of its working copy, that need nothing but somebody who takes them. */
export const plainSteps = {
  submit,
  return: returnToWriter,
  approve,
  unschedule: unscheduleArticle,
  publish,
  unpublish,
  kill,
  revise,
  delete: remove,
  'lift-embargo': liftEmbargo,
  'copy-submit': submitCopy,
  'copy-return': returnCopy,
  'copy-approve': approveCopy,
  'copy-unschedule': unscheduleCopy,
  'copy-publish': publishCopy,
  'copy-discard': discardCopy,
} satisfies Partial<Record<Action | CopyStep, (article: Article, at: Circumstances) => Article>>;

type PlainStep = keyof typeof plainSteps;

export const isPlain = <A extends string>(action: A): action is Extract<A, PlainStep> => Object.hasOwn(plainSteps, action);
