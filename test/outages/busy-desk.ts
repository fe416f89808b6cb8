import { randomUUID } from 'node:crypto';
import { type Answer, type Colleague, type Json, type Paper, story } from '#testing';
import { Patience } from './patience.js';

/**
 * Editors who keep working whatever fails around them, as good clients do: a write that was not answered with a 2xx is sent again under the same
 * Idempotency-Key, or, where it has none, after a look at what became of it. What was answered with a 2xx is remembered as a promise.
 */
export class BusyDesk {
  /** The newest state of each article that a 2xx promised. */
  readonly promised = new Map<string, Json>();
  readonly #patience = new Patience();
  #isOpen = true;
  #work: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly paper: Paper,
    private readonly sectionId: string,
  ) {}

  get writes(): number {
    return this.#patience.done;
  }

  /** Requests that an outage swallowed, and that were sent again. */
  get failures(): number {
    return this.#patience.failures;
  }

  open(editors: number): void {
    this.#work = Promise.all(
      Array.from({ length: editors }, async () => {
        while (this.#isOpen) await this.#produceOne();
      }),
    );
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    await this.#work;
  }

  /** A story from draft to page, then changed twice and, now and then, taken down again. */
  async #produceOne(): Promise<void> {
    const headline = `Story ${randomUUID()}`;
    let article = await this.#post(this.paper.writer, '/articles', story(this.sectionId, headline));
    article = await this.#step(this.paper.writer, article, 'submit');
    article = await this.#step(this.paper.editor, article, 'approve');
    article = await this.#step(this.paper.editor, article, 'publish');
    article = await this.#edit(article, `${headline} (second edition)`);
    if (this.promised.size % 4 === 0) await this.#step(this.paper.editor, article, 'unpublish');
    else await this.#edit(article, `${headline} (third edition)`);
  }

  #step(who: Colleague, { id, version }: Json, action: string): Promise<Json> {
    return this.#post(who, `/articles/${id}/${action}`, {}, version);
  }

  async #post(who: Colleague, path: string, body: object, version?: number): Promise<Json> {
    const key = randomUUID();
    return this.#untilDone(() => who.post(path, body, { key, ...(version !== undefined && { version }) }));
  }

  /** Without an Idempotency-Key: a 412 may mean that the first try went through after all. */
  async #edit({ id, version }: Json, headline: string): Promise<Json> {
    return this.#untilDone(async () => {
      const answer = await this.paper.editor.patch(`/articles/${id}`, { headline }, { version });
      if (answer.status !== 412) return answer;
      const found = await this.paper.editor.get(`/articles/${id}`);
      return found.body?.headline === headline ? found : answer;
    });
  }

  async #untilDone(ask: () => Promise<Answer>): Promise<Json> {
    const { body } = await this.#patience.untilDone(ask);
    this.promised.set(body.id, body);
    return body;
  }
}
