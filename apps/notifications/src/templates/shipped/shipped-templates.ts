import type { TemplateName, TemplateSource } from '../../domain/templates/template.js';
import { articleCorrection } from './article-correction.js';
import { articleFirst } from './article-first.js';
import { confirmSubscription } from './confirm-subscription.js';
import { digest } from './digest.js';
import { commentVisible, replies } from './replies.js';
import { report } from './report.js';

/** What this release writes, until somebody of the paper has written something else. */
export const shippedTemplates: Readonly<Record<TemplateName, TemplateSource>> = {
  'confirm-subscription': confirmSubscription,
  'article-first': articleFirst,
  'article-correction': articleCorrection,
  'comment-visible': commentVisible,
  report,
  digest,
  replies,
};
