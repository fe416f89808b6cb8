import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { standardProblems } from '../problems/problem-table.js';
import { toProblem } from '../problems/to-problem.js';

const statusOf: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What Node's own parser refuses, before there is a request: answered by hand, then the connection ends. */
export function answerClientError(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const statusCode = statusOf[error.code ?? ''] ?? 400;
  const refusal = Object.assign(new Error(messages[statusCode]), { statusCode });
  const body = JSON.stringify(toProblem(refusal, standardProblems).problem);
  const head = [
    `HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode]}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

const messages: Readonly<Record<number, string>> = {
  400: 'This is not HTTP.',
  408: 'The request did not arrive in time.',
  431: 'The headers are larger than the 16 KiB that are read.',
};
