import { z } from 'zod';

export const modes = ['post', 'pre', 'pre-first'] as const;

const thresholds = z.looseObject({ holdAbove: z.number(), rejectAbove: z.number(), whenAway: z.enum(['pass', 'hold']) });

/**
 * What a scope says about comments; what it does not say is taken from the next wider one. A policy is written back whole: what the form does not know is
 * kept, to be carried through.
 */
export const policy = z
  .looseObject({
    mode: z.enum(modes),
    approvalsNeeded: z.number(),
    bannedWords: z.array(z.string()),
    suspectWords: z.array(z.string()),
    maxLinks: z.number(),
    perMinute: z.number(),
    perHour: z.number(),
    guestsPerMinute: z.number(),
    guestsPerHour: z.number(),
    duplicateWithinMinutes: z.number(),
    minFormSeconds: z.number(),
    scorer: thresholds,
  })
  .partial();
export type Policy = z.infer<typeof policy>;

/** `defaults`: what counts where no scope says anything. */
export const scopePolicy = z.object({ scope: z.string(), version: z.int(), policy, defaults: policy.optional() });
export type ScopePolicy = z.infer<typeof scopePolicy>;

/** Of the paper as a whole; every other scope is the id of a section. */
export const paperScope = 'paper';

/** What the owner takes, from and to; told where it has refused a number. */
export const limitRanges = {
  approvalsNeeded: [1, 100],
  maxLinks: [0, 100],
  perMinute: [1, 1_000],
  perHour: [1, 10_000],
  guestsPerMinute: [1, 10_000],
  guestsPerHour: [1, 100_000],
  duplicateWithinMinutes: [0, 1_440],
  minFormSeconds: [0, 60],
} as const;
export const limits = Object.keys(limitRanges) as readonly (keyof typeof limitRanges)[];
/** The same of lists: characters in a line, and lines. */
export const longestLine = 100;
export const mostLines = 5_000;
export const wordLists = ['bannedWords', 'suspectWords'] as const;

/** The form of a policy: every field a text, empty where the scope says nothing. */
export type PolicyFields = Readonly<Record<string, string>>;

export function fieldsOf({ scorer, mode, ...said }: Policy): PolicyFields {
  const numbers = limits.map(name => [name, said[name]?.toString() ?? '']);
  const words = wordLists.flatMap(name => [
    [name, said[name]?.join('\n') ?? ''],
    [`${name}-said`, said[name] ? 'on' : ''],
  ]);
  const scores = [
    ['holdAbove', scorer?.holdAbove.toString() ?? ''],
    ['rejectAbove', scorer?.rejectAbove.toString() ?? ''],
    ['whenAway', scorer?.whenAway ?? ''],
  ];
  return Object.fromEntries([['mode', mode ?? ''], ...numbers, ...words, ...scores]) as PolicyFields;
}

/**
 * What the form says, as its owner takes it, with what is said `now` of what the form does not know; whether it will do is for the owner to say. A list that
 * is marked as said counts even if it is empty.
 */
export function policyIn(fields: PolicyFields, now: Policy): Record<string, unknown> {
  const given = (name: string) => fields[name]?.trim() ?? '';
  const numbers = limits.flatMap(name => (given(name) === '' ? [] : [[name, Number(given(name))] as const]));
  const words = wordLists.flatMap(name =>
    given(name) === '' && fields[`${name}-said`] !== 'on' ? [] : [[name, linesOf(given(name))] as const],
  );
  const scored = ['holdAbove', 'rejectAbove', 'whenAway'].some(name => given(name) !== '');
  return {
    ...unknownIn(now, policy.shape),
    ...(given('mode') !== '' && { mode: given('mode') }),
    ...Object.fromEntries([...numbers, ...words]),
    ...(scored && {
      scorer: {
        ...unknownIn(now.scorer ?? {}, thresholds.shape),
        holdAbove: share(given('holdAbove')),
        rejectAbove: share(given('rejectAbove')),
        whenAway: given('whenAway'),
      },
    }),
  };
}

const unknownIn = (said: object, shape: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(said).filter(([name]) => !(name in shape)));

const share = (text: string): number | undefined => (text === '' ? undefined : Number(text.replace(',', '.')));

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
