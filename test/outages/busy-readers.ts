import { randomUUID } from 'node:crypto';
import type { Answer, Colleague, Json } from '#testing';
import type { CommentLedger, Entry } from '../comment-ledger.js';
import { Patience } from './patience.js';

/** One person, through each of the processes that serve the thread. */
export type Reader = readonly [Colleague, ...Colleague[]];

/**
 * Readers who go on posting, editing and reacting, and a moderator who decides, whatever fails around them. As with the busy desk, what is not answered is
 * sent again, to the next process; what was accepted is in the ledger.
 */
export class BusyReaders {
  readonly #patience = new Patience();
  #isOpen = true;
  #work: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly articleId: string,
    private readonly ledger: CommentLedger,
    private readonly moderator: Reader,
  ) {}

  get writes(): number {
    return this.#patience.done;
  }

  get failures(): number {
    return this.#patience.failures;
  }

  open(readers: readonly Reader[]): void {
    this.#work = Promise.all(
      readers.map(async reader => {
        let count = 0;
        while (this.#isOpen) await this.#talk(reader, count++);
      }),
    );
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    await this.#work;
  }

  /** A comment that is changed and liked and answered; one that is held and approved; and one that is seen, rejected and brought back. */
  async #talk(reader: Reader, count: number): Promise<void> {
    const question = await this.#post(reader, 'plain');
    await this.#edit(reader, question);
    await this.#react(reader, question, 'like');
    await this.#react(reader, question, 'funny');
    const answer = await this.#post(reader, 'plain', question.id);
    if (count % 2 === 0) await this.#remove(reader, answer);
    const held = await this.#post(reader, 'suspect', question.id);
    await this.#decide(held, count % 3 === 0 ? 'reject' : 'approve');
    const seen = await this.#post(reader, 'plain');
    await this.#decide(seen, 'reject');
    if (count % 2 === 0) await this.#decide(seen, 'undo');
  }

  /** Each try goes to the next process. */
  async #untilDone(who: Reader, ask: (at: Colleague) => Promise<Answer>): Promise<Json> {
    let tries = this.#patience.done;
    return (await this.#patience.untilDone(() => ask(who[tries++ % who.length] ?? who[0]))).body;
  }

  async #post(reader: Reader, kind: 'plain' | 'suspect', parentId?: string): Promise<Entry> {
    const [key, body] = [randomUUID(), { body: this.ledger.newText(kind), ...(parentId !== undefined && { parentId }) }];
    const view = await this.#untilDone(reader, at => at.post(`/articles/${this.articleId}/comments`, body, { key }));
    this.ledger.written(view, reader[0].id, false);
    return this.#entry(view.id);
  }

  /** Without an Idempotency-Key: a 412 may mean that the first try went through after all. */
  async #edit(reader: Reader, entry: Entry): Promise<void> {
    const [body, version] = [this.ledger.newText('plain'), versionOf(entry)];
    const view = await this.#untilDone(reader, async at => {
      const answer = await at.patch(`/comments/${entry.id}`, { body }, { version });
      if (answer.status !== 412) return answer;
      const found = await at.get(`/comments/${entry.id}`);
      return found.body?.body === body ? found : answer;
    });
    this.ledger.changed(view);
  }

  async #remove(reader: Reader, entry: Entry): Promise<void> {
    const version = versionOf(entry);
    await this.#untilDone(reader, async at => {
      const answer = await at.delete(`/comments/${entry.id}`, { version });
      if (answer.status !== 412) return answer;
      const found = await at.get(`/comments/${entry.id}`);
      return found.body?.status === 'removed' ? found : answer;
    });
    this.ledger.changed({ id: entry.id, version: version + 1, status: 'removed' });
  }

  async #react(reader: Reader, { id, reactions }: Entry, kind: string): Promise<void> {
    await this.#untilDone(reader, at => at.put(`/comments/${id}/reaction`, { kind }));
    reactions.set(reader[0].id, kind);
  }

  async #decide(entry: Entry, action: string): Promise<void> {
    const [key, version] = [randomUUID(), versionOf(entry)];
    const path = `/moderation/comments/${entry.id}/${action}`;
    this.ledger.changed(await this.#untilDone(this.moderator, at => at.post(path, {}, { key, version })));
  }

  #entry(id: string): Entry {
    const entry = this.ledger.entries.get(id);
    if (!entry) throw new Error(`${id} is not in the ledger`);
    return entry;
  }
}

const versionOf = ({ outcomes }: Entry): number => Math.max(...outcomes.keys());
