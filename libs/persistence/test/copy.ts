import type { mongo } from 'mongoose';
import { FollowedCollections } from '../src/followed-collections.js';
import type { Card, Store } from './start-store.js';

type Row = mongo.Document & Card;

export interface Copy {
  /** Text by id, as this process knows it. */
  readonly texts: Map<string, string>;
  readonly follow: FollowedCollections;
  reloads: number;
  /** What the next change does before it is taken in. */
  onChange: (id: string) => void;
}

/** A process-local copy of the cards, as the site's cache and others hold one. */
export function copyOf({ connection }: Store, through: (database: mongo.Db) => mongo.Db = database => database): Copy {
  const database = (): mongo.Db => connection.getClient().db(connection.name);
  const texts = new Map<string, string>();
  const copy: Copy = {
    texts,
    reloads: 0,
    onChange: () => undefined,
    follow: new FollowedCollections(() => through(database()), ['cards'], {
      onReload: async () => {
        copy.reloads += 1;
        const found = await database().collection<Row>('cards').find().toArray();
        texts.clear();
        for (const { _id, text } of found) texts.set(_id, text);
      },
      onChange: ({ id, document }) => {
        copy.onChange(id);
        if (document) texts.set(id, (document as Row).text);
        else texts.delete(id);
      },
    }),
  };
  return copy;
}
