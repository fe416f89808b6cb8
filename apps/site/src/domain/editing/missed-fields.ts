/** A change as the owner of the article tells it to whoever saves second. */
export interface MissedChange {
  /** Of a working copy behind `workingCopy/`. */
  readonly field: string;
  readonly by: string;
  readonly byName?: string | undefined;
  /** RFC 3339. */
  readonly at: string;
}

/** The same to whoever looks at a form. */
export interface MissedField {
  readonly field: string;
  /** Which text's it is, where the form is the other's. */
  readonly of?: 'article' | 'working-copy';
  /** Nothing, where nobody knows. */
  readonly by?: string | undefined;
  /** RFC 3339; nothing, where only the texts themselves tell that they differ. */
  readonly at?: string;
}

interface Form {
  readonly isCopy: boolean;
  /** The fields in which it says something else than stands there now; nothing of a form in which nothing was typed. */
  readonly differing: readonly string[] | undefined;
}

const copyPrefix = 'workingCopy/';
/** What is done with an article, and not written into it. */
const ofSteps = ['state', 'corrections', 'embargo', 'takedown', 'schedule', 'scheduleError'];
/** What the slug and the section say already. */
const untold = ['path'];

/** What somebody else has changed meanwhile and is to be looked at: each step, and each field of which something else was typed. */
export function missedFields(changes: readonly MissedChange[], { isCopy, differing }: Form): MissedField[] {
  const missed = new Map<string, MissedField>();
  for (const change of changes) {
    const isOfCopy = change.field.startsWith(copyPrefix);
    const field = isOfCopy ? change.field.slice(copyPrefix.length) : change.field;
    const isStep = ofSteps.includes(field);
    const isToldOf = isStep || (differing ? differing.includes(field) : isOfCopy === isCopy);
    const of = isStep && isOfCopy !== isCopy ? ({ of: isOfCopy ? 'working-copy' : 'article' } as const) : {};
    const told = { field, ...of, by: change.byName, at: change.at };
    if (isToldOf && !untold.includes(field) && !missed.has(change.field)) missed.set(change.field, told);
  }
  return missed.size > 0 ? [...missed.values()] : (differing ?? []).map(field => ({ field }));
}

/** What is told in a line. What is longer stands beside its field, or is read in its place. */
const said: readonly string[] = [
  'slug',
  'headline',
  'shortHeadline',
  'kicker',
  'dateline',
  'genre',
  'locale',
  'sectionIds',
  'authors',
  'tags',
  'heroId',
  'commentPolicy',
  'notify',
  'alertText',
  'sensitive',
  'seo',
  'relatedIds',
  'storyId',
  'sponsoredBy',
  'state',
];

export const isToldInLine = (field: string): boolean => said.includes(field);
