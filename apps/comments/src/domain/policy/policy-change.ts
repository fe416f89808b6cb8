import type { ModerationPolicy } from './moderation-policy.js';

type Said = Partial<ModerationPolicy>;

/** What a new policy changes, and nothing else: a policy may hold thousands of words, and of a list only those that went, or came, are told. */
export function policyChange(before: Said, after: Said): { readonly before: Said; readonly after: Said } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof ModerationPolicy)[];
  const changed = names.filter(name => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return { before: partOf(before, after, changed), after: partOf(after, before, changed) };
}

const partOf = (policy: Said, other: Said, names: readonly (keyof ModerationPolicy)[]): Said =>
  Object.fromEntries(names.filter(name => policy[name] !== undefined).map(name => [name, without(policy[name], other[name])]));

function without(value: unknown, other: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const known = new Set<unknown>(Array.isArray(other) ? other : []);
  return value.filter(word => !known.has(word));
}
