import { HandlerDeadlineError } from './errors.js';

/** A hard end to a handler: the heartbeat that goes on meanwhile would hide that it hangs. */
export async function withDeadline<T>(handler: string, ms: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HandlerDeadlineError(handler, ms)), ms);
  });
  const running = work();
  running.catch(() => undefined);
  try {
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}
