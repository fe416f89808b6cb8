import { type Colleague, type Json, page, type Paper } from '#testing';

const sorts = ['newest', 'oldest', 'replies', 'reactions'];

/** A reader who is nobody, and reads all that there is to read of a thread, again and again: what they were shown is kept. */
export class CommentWatch {
  readonly seen: string[] = [];
  readonly #hangUp = new AbortController();
  #stream: Promise<void> = Promise.resolve();
  #isOver = false;
  #reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly paper: Paper,
    private readonly reader: Colleague,
    private readonly article: Json,
  ) {}

  begin(ids: () => readonly string[]): void {
    this.#stream = this.#listen();
    this.#reading = (async () => {
      while (!this.#isOver) await this.readAll(ids());
    })();
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#reading;
    this.#hangUp.abort();
    await this.#stream;
  }

  /** Each list, one comment by itself, and the pages; answers what was shown. */
  async readAll(ids: readonly string[]): Promise<string> {
    const { id, path } = this.article;
    const under = ids[this.seen.length % ids.length] ?? 'cmt_none';
    const shown = await Promise.all([
      ...sorts.map(sort => this.#ask(`/articles/${id}/comments?sort=${sort}&limit=100`)),
      this.#ask(`/articles/${id}/comments?sort=oldest&parentId=${under}`),
      this.#ask(`/articles/${id}/comments/mine`),
      this.#ask(`/articles/${id}/thread`),
      this.#ask(`/comments/${under}`),
      this.reader.post('/counts', { articleIds: [id] }).then(({ body }) => JSON.stringify(body)),
      ...[path, `${path}?comments=${sorts[this.seen.length % sorts.length]}`, `${path}?comments=oldest&under=${under}`].map(
        async address => (await page(this.paper, address)).text,
      ),
    ]);
    this.seen.push(...shown);
    return shown.join('\n');
  }

  async #ask(path: string): Promise<string> {
    return JSON.stringify((await this.reader.get(path)).body);
  }

  /** What a browser would hear that shows the thread. */
  async #listen(): Promise<void> {
    const url = `${this.paper.comments.url}/articles/${this.article.id}/comments/stream`;
    const response = await fetch(url, { headers: { 'last-event-id': '1' }, signal: this.#hangUp.signal });
    const heard: string[] = [];
    try {
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) heard.push(chunk);
    } catch (error) {
      if (!this.#hangUp.signal.aborted) throw error;
    }
    this.seen.push(heard.join(''));
  }
}
