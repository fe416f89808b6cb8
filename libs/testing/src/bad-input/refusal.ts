import type { Place } from './request-draft.js';
import type { RawAnswer } from './raw-request.js';

interface Named {
  readonly in?: string;
  readonly pointer?: string;
}

/** What is wrong with the way in which a bad request was refused; nothing, when it is a 4xx problem that names the place. */
export function flawOfRefusal({ status, type, text }: RawAnswer, place: Place): string | undefined {
  if (status < 400 || status > 499) return `answered ${status}`;
  if (!type.startsWith('application/problem+json')) return `answered ${status} as ${type || 'nothing'}`;
  const { errors = [] } = JSON.parse(text) as { errors?: readonly Named[] };
  if (errors.some(error => names(error, place))) return undefined;
  const said = errors.map(error => `${error.in} ${error.pointer}`).join(', ');
  return `answered ${status}, which names ${said || 'nothing'} instead of ${place.in} ${place.pointer}`;
}

const names = (error: Named, place: Place): boolean =>
  error.in === place.in && (error.pointer === place.pointer || error.pointer?.startsWith(`${place.pointer}/`) === true);
