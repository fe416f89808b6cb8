import { HandlerDeadlineError } from './errors.js';

/**
 * A hard end to the waiting for a handler; the heartbeat goes on meanwhile and would hide that it hangs. The handler itself cannot be stopped:
 * what it still does is kept harmless by the ended transaction (effects) or the version guard (projections).
 */
export async function withDeadline<T>(handler: string, ms: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HandlerDeadlineError(handler, ms)), ms);
  });
  try {
    const running = work();
    // After the deadline nobody waits for its failure.
    running.catch(() => undefined);
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}
