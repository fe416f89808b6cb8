import { Agent, request } from 'node:http';

export interface RawRequest {
  readonly method: string;
  /** Path and query, sent as they stand. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

export interface RawAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const agent = new Agent({ keepAlive: true });

/** `fetch` would tidy the address up, and refuses a body where there should be none. */
export function sendRaw(url: string, { method, target, headers, body }: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const length = body ? { 'content-length': String(body.length) } : {};
    const asking = request({ hostname, port, path: target, method, headers: { ...headers, ...length }, agent }, response => {
      const [status, type] = [response.statusCode ?? 0, response.headers['content-type'] ?? ''];
      // A stream does not end; that it was begun is its answer.
      if (type.startsWith('text/event-stream')) {
        response.destroy();
        return resolve({ status, type, text: '' });
      }
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status, type, text: Buffer.concat(chunks).toString() }));
    });
    asking.on('error', reject).end(body);
  });
}
