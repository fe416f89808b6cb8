import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Nothing that is said here may be kept: it is about one person, or about keys. */
export const json = (status: number, body: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export const redirect = (to: URL): Answer => ({ status: 303, headers: { location: to.href }, body: '' });

/** OAuth's own form of a refusal (RFC 6749, 5.2). */
export const refusal = (error: string, description: string): Answer => json(400, { error, error_description: description });

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...headers }).end(body);
}

export const isForm = (request: IncomingMessage): boolean =>
  request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;

export const formBody = async (request: IncomingMessage): Promise<URLSearchParams> => new URLSearchParams(await textBody(request));

/** Only JSON: a page of another origin cannot send it without a preflight, which is never granted. */
export async function jsonBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  if (!request.headers['content-type']?.startsWith('application/json')) throw new Error('Send application/json.');
  const body: unknown = JSON.parse(await textBody(request));
  if (typeof body !== 'object' || body === null) throw new Error('Send an object.');
  return { ...body };
}

async function textBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 10_000) throw new Error('The body is too large.');
  }
  return text;
}
