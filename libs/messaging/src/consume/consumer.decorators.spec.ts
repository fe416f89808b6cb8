import { describe, expect, it } from '@jest/globals';
import { articleDeleted, authorDeleted, type Received } from '#contracts';
import { Consumer, Effect, type HandlerMetadata, Project } from './consumer.decorators.js';

/** The compiler is the test: where a handler of the wrong event compiled, its `@ts-expect-error` would be the error. */
@Consumer()
class Reader {
  @Effect(articleDeleted)
  async one(event: Received<typeof articleDeleted>): Promise<void> {
    void event;
  }

  @Project(articleDeleted, authorDeleted)
  async some(event: readonly Received<typeof articleDeleted | typeof authorDeleted>[]): Promise<void> {
    void event;
  }

  // @ts-expect-error -- an effect of one event, a method for another
  @Effect(articleDeleted)
  async another(event: Received<typeof authorDeleted>): Promise<void> {
    void event;
  }

  // @ts-expect-error -- a projection of two events, a method for one of them
  @Project(articleDeleted, authorDeleted)
  async half(event: readonly Received<typeof authorDeleted>[]): Promise<void> {
    void event;
  }

  // @ts-expect-error -- an effect gets one event, not a batch
  @Effect(articleDeleted)
  async batch(event: readonly Received<typeof articleDeleted>[]): Promise<void> {
    void event;
  }

  // @ts-expect-error -- what is not awaited cannot be a part of the transaction
  @Effect(articleDeleted)
  forgotten(event: Received<typeof articleDeleted>): void {
    void event;
  }
}

const metadataOf = (method: keyof Reader): HandlerMetadata | undefined =>
  Reflect.getMetadataKeys(Reader.prototype[method])
    .map((key: unknown): unknown => Reflect.getMetadata(key, Reader.prototype[method]))
    .flatMap(value => (typeof value === 'object' && value !== null && 'handler' in value ? [value.handler as HandlerMetadata] : []))[0];

describe('a handler', () => {
  it.each([
    ['one', 'effect', ['article.deleted']],
    ['some', 'projection', ['article.deleted', 'author.deleted']],
  ] as const)('is found by its events: %s', (method, kind, types) => {
    const metadata = metadataOf(method);
    expect(metadata).toMatchObject({ kind, method, consumer: Reader });
    expect(metadata?.events.map(({ type }) => type)).toEqual(types);
  });
});
