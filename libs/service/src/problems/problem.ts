/** RFC 9457. */
export interface Problem {
  /** `/problems/<code>`; opened, it explains itself. */
  type: string;
  title: string;
  status: number;
  detail?: string;
  correlationId?: string;
  errors?: readonly FieldError[];
  [extension: string]: unknown;
}

/** What is wrong with one field. */
export interface FieldError {
  /** RFC 6901, within `in`. */
  pointer: string;
  in: 'body' | 'query' | 'path' | 'header';
  message: string;
}

/** The code in words: `version-conflict` is "Version conflict". */
export const titleOf = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ');

/** RFC 6901: `~` and `/` inside a name are escaped. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
