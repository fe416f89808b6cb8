import type { Json } from './colleague.js';

export interface Told {
  readonly event: string;
  readonly id?: string;
  readonly data: Json;
}

/** Somebody who listens to a stream of server-sent events. */
export class Follower {
  readonly told: Told[] = [];
  readonly ended: Promise<void>;

  private constructor(
    body: Response['body'],
    readonly hangUp: () => void,
  ) {
    this.ended = this.#listen(body).catch(() => undefined);
  }

  static async of(url: string, headers: Record<string, string>): Promise<Follower> {
    const ending = new AbortController();
    const { body } = await fetch(url, { headers, signal: ending.signal });
    return new Follower(body, () => ending.abort());
  }

  heard(event: string): Json[] {
    return this.told.filter(one => one.event === event).map(({ data }) => data);
  }

  async #listen(body: Response['body']): Promise<void> {
    let rest = '';
    for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const frames = (rest + chunk).split('\n\n');
      rest = frames.pop() ?? '';
      this.told.push(...frames.flatMap(read));
    }
  }
}

function read(frame: string): Told[] {
  const fields = new Map(frame.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
  const [event, data, id] = [fields.get('event'), fields.get('data'), fields.get('id')];
  return event === undefined || data === undefined ? [] : [{ event, data: JSON.parse(data), ...(id !== undefined && { id }) }];
}
