/** A change of one field that somebody has not seen yet. */
export interface MissedChange {
  /** As the API calls it; of the working copy behind `workingCopy/`. */
  readonly field: string;
  readonly by: string;
  /** As they were called when they last saved a text of the article; nothing of whoever never has. */
  readonly byName?: string;
  readonly at: Date;
}

/** One change as the trail keeps it: who, when, and the names of what it changed. */
export interface TrailLine {
  readonly actor: string;
  readonly at: Date;
  readonly fields: readonly string[];
}

const ofArticle = new Set(['state', 'corrections', 'embargo', 'takedown', 'schedule', 'scheduleError']);
const ofCopy = new Set(['state', 'slug', 'minor', 'schedule', 'scheduleError']);
const ofAddress = new Set(['slug', 'path']);

/** What changed, field by field, from lines with the newest first; of a field that changed twice, the last time. */
export function missedChanges(lines: readonly TrailLine[]): MissedChange[] {
  const missed = new Map<string, MissedChange>();
  for (const { actor, at, fields } of lines) {
    for (const name of fields) {
      const field = fieldOf(name);
      if (field !== undefined && !missed.has(field)) missed.set(field, { field, by: actor, at });
    }
  }
  return [...missed.values()];
}

export const withNames = (changes: readonly MissedChange[], names: ReadonlyMap<string, string>): MissedChange[] =>
  changes.map(change => {
    const byName = names.get(change.by);
    return byName === undefined ? change : { ...change, byName };
  });

export const isOfCopy = ({ field }: MissedChange): boolean => field.startsWith('workingCopy/');

/** Nothing, where the name is of something that nobody edits: versions, times, who reviewed. */
function fieldOf(name: string): string | undefined {
  const [outer = '', inner = ''] = name.split('/');
  if (outer === 'content') return inner;
  if (outer === 'workingCopyContent') return `workingCopy/${inner}`;
  if (outer === 'workingCopy') return ofCopy.has(inner) ? `${outer}/${inner}` : undefined;
  if (outer === 'address') return ofAddress.has(inner) ? inner : undefined;
  return ofArticle.has(outer) ? outer : undefined;
}
