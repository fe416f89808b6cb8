import { HttpException } from '@nestjs/common';
import { isDatabaseAway } from '#persistence';
import { pointerTo, titleOf, type FieldError, type Problem } from './problem.js';
import type { ProblemStatuses } from './problem-table.js';

export interface Answer {
  problem: Problem;
  headers: Readonly<Record<string, string>>;
  /** Ours to repair: logged as an error, with all that it carries. */
  fault: boolean;
}

/** What an error may say about itself; any plain class with a `code` can. */
interface Telling {
  code?: unknown;
  statusCode?: unknown;
  detail?: unknown;
  pointer?: unknown;
  errors?: unknown;
  extensions?: unknown;
  headers?: unknown;
}

/** Codes for what Nest and Fastify refuse by status alone. */
const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  400: 'invalid-request',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'request-timeout',
  413: 'body-too-large',
  414: 'uri-too-long',
  415: 'unsupported-media-type',
  416: 'range-not-satisfiable',
  429: 'rate-limited',
  431: 'headers-too-large',
};

/** Where a request is at fault that is refused by its status alone. */
const PLACE_OF_STATUS: Readonly<Record<number, Pick<FieldError, 'in' | 'pointer'>>> = {
  400: { in: 'body', pointer: '' },
  413: { in: 'body', pointer: '' },
  414: { in: 'path', pointer: '' },
  415: { in: 'header', pointer: '/content-type' },
  431: { in: 'header', pointer: '' },
};

/** Any error as a problem. Only what the table knows speaks for itself; everything else is a 500 that says nothing. */
export function toProblem(error: unknown, table: ProblemStatuses): Answer {
  const telling: Telling = typeof error === 'object' && error !== null ? error : {};
  const code = typeof telling.code === 'string' && table[telling.code] !== undefined ? telling.code : undefined;
  if (code !== undefined && error instanceof Error) return known(code, table[code] ?? 500, error.message, telling);
  if (error instanceof HttpException) return byStatus(error.getStatus(), error.message, error);
  if (isDatabaseAway(error)) {
    return known('database-unavailable', 503, 'The database cannot be reached.', { headers: { 'retry-after': '5' } });
  }
  if (telling.code === 'FST_ERR_HANDLER_TIMEOUT') return known('timeout', 503, 'The request took too long and was given up.', {});
  if (error instanceof Error && typeof telling.statusCode === 'number') return byStatus(telling.statusCode, error.message, error);
  return known('internal', 500, 'Something went wrong on our side.', {});
}

function byStatus(status: number, message: string, error: Error): Answer {
  if (status === 503)
    return known('shutting-down', 503, 'This instance is going away; another one answers.', { headers: { 'retry-after': '1' } });
  if (status >= 500) return known('internal', 500, 'Something went wrong on our side.', {});
  const place = PLACE_OF_STATUS['code' in error && error.code === 'FST_ERR_BAD_URL' ? 414 : status];
  const errors: FieldError[] = place ? [{ ...place, message }] : [];
  return known(CODE_OF_STATUS[status] ?? 'invalid-request', status, message, {
    ...('headers' in error ? { headers: error.headers } : {}),
    ...(errors.length > 0 ? { errors } : {}),
  });
}

function known(code: string, status: number, message: string, telling: Telling): Answer {
  const errors = fieldErrors(telling, message);
  const problem: Problem = {
    ...(isRecord(telling.extensions) ? telling.extensions : {}),
    type: `/problems/${code}`,
    title: titleOf(code),
    status,
    detail: typeof telling.detail === 'string' ? telling.detail : message,
    ...(errors.length > 0 ? { errors } : {}),
  };
  const headers = isRecord(telling.headers)
    ? Object.fromEntries(Object.entries(telling.headers).map(([name, value]) => [name, String(value)]))
    : {};
  return { problem, headers, fault: status >= 500 && status !== 503 };
}

function fieldErrors({ errors, pointer }: Telling, message: string): readonly FieldError[] {
  if (Array.isArray(errors)) return errors.filter(isFieldError);
  if (typeof pointer !== 'string') return [];
  return [{ pointer: pointer === '' || pointer.startsWith('/') ? pointer : pointerTo([pointer]), in: 'body', message }];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isFieldError = (value: unknown): value is FieldError =>
  isRecord(value) && typeof value.pointer === 'string' && typeof value.message === 'string';
