import { resolveLocalTime } from '#scheduling';

/** A time of the paper's clock as an instant. One that no calendar has is handed on as it was typed, for the owner to refuse. */
export function instantOf(local: string, timeZone: string): string {
  try {
    return resolveLocalTime(local, timeZone).toISOString();
  } catch {
    return local;
  }
}
