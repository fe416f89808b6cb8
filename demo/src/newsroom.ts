import { z } from 'zod';

/** Every answer is an object; those that were made have an id, and uploaded files a URL. */
const answered = z.looseObject({ id: z.string().default(''), url: z.string().optional() });

/** What the articles service answered: the body, and the version from its `ETag` for the next `If-Match`. */
export interface Answer {
  readonly body: z.infer<typeof answered>;
  readonly version: number;
}

/** A newsroom's way to the articles service: its public HTTP API, nothing else. */
export class Newsroom {
  constructor(
    private readonly url: string,
    private readonly token: (roles: readonly string[]) => Promise<string>,
  ) {}

  /** `name` makes the Idempotency-Key, so that a load that was cut off can be started again. */
  post(path: string, body: object | FormData, as: string, name: string, version?: number): Promise<Answer> {
    return this.send('POST', path, body, as, { 'idempotency-key': `demo-${name}`, ...ifMatch(version) });
  }

  patch(path: string, body: object, as: string, version: number): Promise<Answer> {
    return this.send('PATCH', path, body, as, ifMatch(version));
  }

  put(path: string, body: object, as: string, version: number): Promise<Answer> {
    return this.send('PUT', path, body, as, ifMatch(version));
  }

  get(path: string, as: string): Promise<Answer> {
    return this.send('GET', path, undefined, as, {});
  }

  private async send(method: string, path: string, body: object | undefined, as: string, headers: Record<string, string>): Promise<Answer> {
    const isForm = body instanceof FormData;
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.token([as])}`,
        ...(body && !isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    const version = Number(/"(\d+)"/.exec(response.headers.get('etag') ?? '')?.[1] ?? Number.NaN);
    return { body: answered.parse(JSON.parse(text)), version };
  }
}

const ifMatch = (version: number | undefined): Record<string, string> => (version === undefined ? {} : { 'if-match': `"${version}"` });
