import fc from 'fast-check';
import { type Answer, type Colleague, eventually, type Json, type Paper, step as articleStep } from '#testing';
import type { CommentLedger, Entry, Kind } from '../comment-ledger.js';

const readerActs = ['post', 'reply', 'reply', 'reply', 'edit', 'remove', 'react', 'react', 'unreact', 'report', 'report'] as const;
const moderatorActs = ['approve', 'approve', 'reject', 'reject', 'hold', 'hide', 'remove', 'restore', 'restore', 'undo'] as const;
const kinds: readonly Kind[] = ['plain', 'plain', 'plain', 'suspect', 'banned'];
const reactions = ['like', 'insightful', 'funny'] as const;

const [pick, kind] = [fc.nat(100_000), fc.constantFrom(...kinds)];
const readerStep = fc.record({ act: fc.constantFrom(...readerActs), pick, kind });
const moderatorStep = fc.record({ act: fc.constantFrom(...moderatorActs), pick });
type ReaderStep = typeof readerStep extends fc.Arbitrary<infer Step> ? Step : never;
type ModeratorStep = typeof moderatorStep extends fc.Arbitrary<infer Step> ? Step : never;

const people = <Step>(step: fc.Arbitrary<Step>, count: number, steps: number) =>
  fc.array(fc.array(step, { minLength: steps, maxLength: steps }), { minLength: count, maxLength: count });

/** What everybody does, each for themselves: four readers, one of whom is shadow-banned, two moderators, and an editor who takes the article down. */
export const courses = (steps: number) =>
  fc.record({
    readers: people(readerStep, 4, steps),
    moderators: people(moderatorStep, 2, steps),
    absences: fc.constantFrom(1, 2, 3),
  });
export type Course = ReturnType<typeof courses> extends fc.Arbitrary<infer Value> ? Value : never;

export interface Member {
  readonly name: string;
  readonly who: Colleague;
  readonly isShadowed: boolean;
}

/** People who use one thread at once. What was accepted is in the ledger; a refusal is an answer like any other, and a failure is none. */
export class CommentCrowd {
  constructor(
    private readonly paper: Paper,
    private readonly article: Json,
    private readonly ledger: CommentLedger,
  ) {}

  async goThrough(course: Course, readers: readonly Member[], moderators: readonly Colleague[]): Promise<void> {
    await Promise.all([
      ...readers.map(async (member, at) => {
        for (const step of course.readers[at] ?? []) await this.#read(member, step);
      }),
      ...moderators.map(async (who, at) => {
        for (const step of course.moderators[at] ?? []) await this.#moderate(who, step);
      }),
      this.#takeDownAndBringBack(moderators[0]!, course.absences),
    ]);
  }

  #read(member: Member, step: ReaderStep): Promise<void> {
    const { act, pick: at, kind: of } = step;
    const any = this.#any(at);
    const own = this.#any(at, ({ author }) => author === member.name);
    if (act === 'post' || !any) return this.#write(member, of);
    if (act === 'reply') return this.#write(member, of, any.id);
    if (act === 'edit') return own ? this.#edit(member, own, of) : this.#write(member, of);
    if (act === 'remove') return own && at % 3 === 0 ? this.#remove(member, own) : Promise.resolve();
    if (act === 'report') return this.#report(member, this.#any(at % 3) ?? any);
    return this.#react(member, any, act === 'react' ? reactions[at % reactions.length] : undefined);
  }

  /** One of the latest mostly: so the answers go deep, and several people are at the same few comments. */
  #any(at: number, fits: (entry: Entry) => boolean = () => true): Entry | undefined {
    const fitting = [...this.ledger.entries.values()].filter(fits).toReversed();
    return fitting[at % (at % 4 === 0 ? fitting.length : Math.min(fitting.length, 7))];
  }

  async #write({ name, who, isShadowed }: Member, kindOf: Kind, parentId?: string): Promise<void> {
    const body = { body: this.ledger.newText(kindOf), ...(parentId !== undefined && { parentId }) };
    const answer = await who.post(`/articles/${this.article.id}/comments`, body);
    if (isDone(answer)) this.ledger.written(answer.body, name, isShadowed);
  }

  async #edit({ who }: Member, { id }: Entry, kindOf: Kind): Promise<void> {
    const { version } = (await who.get(`/comments/${id}`)).body;
    const answer = await who.patch(`/comments/${id}`, { body: this.ledger.newText(kindOf) }, { version });
    if (isDone(answer)) this.ledger.changed(answer.body);
  }

  async #remove({ who }: Member, { id }: Entry): Promise<void> {
    const { version } = (await who.get(`/comments/${id}`)).body;
    const answer = await who.delete(`/comments/${id}`, { version });
    if (isDone(answer)) this.ledger.changed({ id, version: version + 1, status: 'removed' });
  }

  async #report({ name, who }: Member, { id, reporters }: Entry): Promise<void> {
    if (isDone(await who.post(`/comments/${id}/reports`, { reason: 'spam' }))) reporters.add(name);
  }

  async #react({ name, who }: Member, { id, reactions: all }: Entry, reaction: string | undefined): Promise<void> {
    const path = `/comments/${id}/reaction`;
    if (!isDone(await (reaction === undefined ? who.delete(path) : who.put(path, { kind: reaction })))) return;
    if (reaction === undefined) all.delete(name);
    else all.set(name, reaction);
  }

  async #moderate(who: Colleague, { act, pick: at }: ModeratorStep): Promise<void> {
    const entry = this.#any(at);
    const { body } = await who.get(entry ? `/moderation/comments/${entry.id}` : '/moderation/comments');
    if (!entry) return;
    const answer = await who.post(`/moderation/comments/${entry.id}/${act}`, {}, { version: body.version });
    if (isDone(answer)) this.ledger.changed(answer.body);
  }

  async #takeDownAndBringBack(who: Colleague, times: number): Promise<void> {
    const state = async () => (await who.get(`/articles/${this.article.id}/thread`)).body.state;
    for (let [time, article] = [0, this.article]; time < times; time += 1) {
      article = await articleStep(this.paper.editor, article, 'unpublish');
      await eventually(async () => expectState(await state(), 'hidden'));
      article = await articleStep(this.paper.editor, article, 'publish');
      await eventually(async () => expectState(await state(), 'open'));
    }
  }
}

function isDone({ status, body }: Answer): boolean {
  if (status >= 500) throw new Error(`Failed: ${status} ${JSON.stringify(body)}`);
  return status < 300;
}

function expectState(state: string, expected: string): void {
  if (state !== expected) throw new Error(`The thread is ${state}, not ${expected}`);
}
