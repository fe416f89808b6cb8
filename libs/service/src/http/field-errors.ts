import { z } from 'zod';
import { pointerTo, type FieldError } from '../problems/problem.js';
import { plainWords } from './plain-words.js';

// Schemas stand everywhere, and whoever validates by one has no say in its words: they are chosen once for the process.
z.config({ localeError: plainWords });

/** A Standard Schema issue; zod's say more. */
export interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string;
  /** zod, `unrecognized_keys`. */
  readonly keys?: readonly string[];
  /** zod, `invalid_union`: the issues of each alternative. */
  readonly errors?: readonly (readonly Issue[])[];
}

/** One error per field at fault: an unknown key is itself a field, and of a union's alternatives the one that came furthest speaks. */
export function fieldErrors(issue: Issue, place: FieldError['in'], prefix: readonly PropertyKey[] = []): FieldError[] {
  const path = [...prefix, ...(issue.path ?? []).map(step => (typeof step === 'object' ? step.key : step))];
  if (issue.code === 'unrecognized_keys' && issue.keys) {
    return issue.keys.map(key => ({ pointer: pointerTo([...path, key]), in: place, message: 'This field is not known here.' }));
  }
  const closest = issue.code === 'invalid_union' && issue.errors ? furthest(issue.errors) : undefined;
  if (closest) return closest.flatMap(inner => fieldErrors(inner, place, path));
  return [{ pointer: pointerTo(path), in: place, message: issue.message }];
}

function furthest(alternatives: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map(issue => issue.path?.length ?? 0));
  const best = alternatives.filter(issues => issues.length > 0).toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
  return best && depth(best) > 0 ? best : undefined;
}
