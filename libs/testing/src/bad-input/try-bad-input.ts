import type { Operation } from '../operations.js';
import type { Sample } from './request-draft.js';

export interface BadInputTrial {
  readonly url: string;
  readonly operation: Operation;
  readonly sample: Sample;
  /** With every role, so that nothing but the input is at fault. */
  readonly authorization: string;
  /** Of all that a request could have changed. */
  readonly contentHash: () => Promise<string>;
  /** How many bad requests; a route's own limits in time are the caller's. */
  readonly cases?: number;
}

/** In CI a few, by hand more (`BAD_INPUT_CASES=500`), each with a look at whether just this one changed something. */
export const badInputCases = Number(process.env['BAD_INPUT_CASES'] ?? 50);
const looksAfterEach = process.env['BAD_INPUT_CASES'] !== undefined;

/** Sends bad requests to one route until one of them is accepted, crashes, is refused without a name, or changes something; says which, if any. */
export async function tryBadInput({
  url,
  operation,
  sample,
  authorization,
  contentHash,
  cases,
}: BadInputTrial): Promise<string | undefined> {
  // Loaded here, because most who use this library try nothing.
  const [{ default: fc }, { badRequests }, { flawOfRefusal }, { requestOf }, { sendRaw }] = await Promise.all([
    import('fast-check'),
    import('./bad-requests.js'),
    import('./refusal.js'),
    import('./request-draft.js'),
    import('./raw-request.js'),
  ]);
  const before = await contentHash();
  const change = async () => ((await contentHash()) === before ? undefined : 'changed what is stored');
  const property = fc.asyncProperty(badRequests(operation, sample), async ({ place, draft }) => {
    const { headers, ...request } = requestOf(operation, draft);
    const flaw = flawOfRefusal(await sendRaw(url, { ...request, headers: { authorization, ...headers } }), place);
    const changed = looksAfterEach ? await change() : undefined;
    if (flaw ?? changed) throw new Error([flaw, changed].filter(Boolean).join(' and '));
  });
  const { failed, counterexample, errorInstance, seed, counterexamplePath } = await fc.check(property, {
    numRuns: cases ?? badInputCases,
    endOnFailure: process.env['BAD_INPUT_SHRINK'] === undefined,
  });
  const route = `${operation.method} ${operation.path}`;
  if (!failed) return (await change()) && `${route} refused everything and changed what is stored (seed ${seed})`;
  const why = errorInstance instanceof Error ? errorInstance.message : 'did not end';
  return `${route} with ${counterexample?.[0].what} ${why} (seed ${seed}, path ${counterexamplePath})`;
}
