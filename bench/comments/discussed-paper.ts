import {
  type Colleague,
  eventually,
  type Isolated,
  type Json,
  made,
  makeSection,
  page,
  type Paper,
  person,
  published,
  startPaper,
  story,
  unhurriedPolicy,
} from '#testing';

/** So many that none of them writes more than the policy lets anyone. */
const howManyReaders = 100;

/** A paper whose policy lets everybody write as fast as they can, with readers who do. */
export class DiscussedPaper {
  readonly #articles: string[] = [];
  /** How many comments each article has. */
  readonly #written = new Map<string, number>();
  #posts = 0;

  private constructor(
    readonly paper: Paper,
    private readonly section: Json,
    private readonly readers: readonly Colleague[],
  ) {}

  static async open(place: Isolated): Promise<DiscussedPaper> {
    const paper = await startPaper(place, { LOG_LEVEL: 'info' });
    const known = (role: string, sub = role): Promise<Colleague> =>
      person(paper.comments.url, { token: () => paper.token(role, sub) }, { sub, roles: [role] });
    const moderator = await known('moderator');
    made(await moderator.put('/moderation/policies/paper', unhurriedPolicy, { version: 0 }));
    const readers = await Promise.all(Array.from({ length: howManyReaders }, (_, index) => known('reader', `reader-${index}`)));
    return new DiscussedPaper(paper, await makeSection(paper, 'world'), readers);
  }

  get commentsUrl(): string {
    return this.paper.comments.url;
  }

  /** An article that is on the site, and whose thread is open. */
  async article(headline: string): Promise<Json> {
    const article = await published(this.paper, story(this.section.id, headline));
    await eventually(async () => {
      const { text } = await page(this.paper, article.path);
      if (!text.includes('data-live="yes"')) throw new Error(`Nothing can be said to "${headline}" yet`);
    });
    this.#articles.push(article.id);
    return article;
  }

  /** The ids of so many articles; those that are there, and else new ones. */
  async articles(count: number): Promise<readonly string[]> {
    await this.#atOnce(8, count - this.#articles.length, index => this.article(`One of many, ${index}`));
    return this.#articles.slice(0, count);
  }

  /** One comment, by the next of the readers. */
  async post(articleId: string, body: string, parentId?: string): Promise<Json> {
    const reader = this.readers[(this.#posts += 1) % this.readers.length];
    if (!reader) throw new Error('There are no readers');
    const comment = made(await reader.post(`/articles/${articleId}/comments`, { body, ...(parentId !== undefined && { parentId }) }));
    this.#written.set(articleId, (this.#written.get(articleId) ?? 0) + 1);
    return comment;
  }

  /** So many posts, 32 at once; answers the posts per second. */
  async postMany(count: number, post: (index: number) => Promise<unknown>): Promise<number> {
    const began = performance.now();
    await this.#atOnce(32, count, post);
    return (count / (performance.now() - began)) * 1_000;
  }

  async #atOnce(workers: number, count: number, work: (index: number) => Promise<unknown>): Promise<void> {
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < count) await work(next++);
    };
    await Promise.all(Array.from({ length: workers }, worker));
  }

  /** Until every comment has been counted: what is done after the answer is not to be done in another candidate's time. */
  async counted(): Promise<void> {
    for (const articleId of this.#written.keys())
      await eventually(
        async () => expectCount(await fetch(`${this.commentsUrl}/articles/${articleId}/thread`), this.#written.get(articleId)),
        {
          withinMs: 60_000,
          everyMs: 100,
        },
      );
  }

  async stop(): Promise<void> {
    await this.paper.stop();
  }
}

async function expectCount(thread: Response, expected: number | undefined): Promise<void> {
  const { id, count }: Json = await thread.json();
  if (count !== expected) throw new Error(`${id} counts ${count} comments of ${expected}`);
}
