import type { mongo } from 'mongoose';
import { FollowedCollection } from '../src/followed-collection.js';
import type { Card, Store } from './start-store.js';

type Row = mongo.Document & Card;
type Rows = mongo.Collection<Row>;

export interface Copy {
  /** Text by id, as this process knows it. */
  readonly texts: Map<string, string>;
  readonly follow: FollowedCollection<Row>;
  reloads: number;
  /** What the next change does before it is taken in. */
  onChange: (id: string) => void;
}

/** A process-local copy of the cards, as the site's cache and others hold one. */
export function copyOf({ connection }: Store, through: (rows: Rows) => Rows = rows => rows): Copy {
  const rows = (): Rows => connection.getClient().db(connection.name).collection<Row>('cards');
  const texts = new Map<string, string>();
  const copy: Copy = {
    texts,
    reloads: 0,
    onChange: () => undefined,
    follow: new FollowedCollection<Row>(() => through(rows()), {
      onReload: async () => {
        copy.reloads += 1;
        const found = await rows().find().toArray();
        texts.clear();
        for (const { _id, text } of found) texts.set(_id, text);
      },
      onChange: ({ id, document }) => {
        copy.onChange(id);
        if (document) texts.set(id, document.text);
        else texts.delete(id);
      },
    }),
  };
  return copy;
}
