import { TemplateNotFoundError } from './errors.js';
import type { Template, TemplateName } from './template.js';

/** The first version of a template goes out at once: without one there is no mail of its kind. */
export const firstOf = (name: TemplateName): Template => ({ id: name, version: 1, latest: 1, published: 1 });

/** One more is written; what goes out stays as it is. */
export const draft = (before: Template): Template => ({ ...before, version: before.version + 1, latest: before.latest + 1 });

/** Another goes out from now on: a later one, or an earlier one again. */
export function publish(before: Template, number: number): Template {
  if (number > before.latest) throw new TemplateNotFoundError(before.id, number);
  return before.published === number ? before : { ...before, version: before.version + 1, published: number };
}
