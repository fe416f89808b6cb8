import type { Operation } from '../operations.js';
import { draftOf, requestOf, type Sample } from './request-draft.js';
import { sendRaw } from './raw-request.js';

/** The request that bad ones are made of, sent as it is: what it answers says whether their one fault is all that they are refused for. */
export async function tryGoodInput(trial: { url: string; operation: Operation; sample: Sample; authorization: string }): Promise<number> {
  const { headers, ...request } = requestOf(trial.operation, draftOf(trial.operation, trial.sample));
  const { status } = await sendRaw(trial.url, { ...request, headers: { ...headers, authorization: trial.authorization } });
  return status;
}
