/** What somebody is told of, with the name that it has today. */
export interface Topic {
  readonly kind:
    | 'paper'
    | 'section'
    | 'author'
    | 'tag'
    | 'article'
    | 'story'
    | 'thread'
    | 'report'
    | 'hourly'
    | 'daily'
    | 'weekly'
    | 'other';
  readonly name?: string | undefined;
  readonly path?: string | undefined;
}

const kinds = new Set<string>(['paper', 'section', 'author', 'tag', 'article', 'story', 'thread', 'report']);
const digests = new Set<string>(['hourly', 'daily', 'weekly']);

/** As the notifications service writes it: `section:sec_…`, `digest:daily`. One of a kind that this release does not know is something else. */
export function parseTopicKey(key: string): { readonly kind: Topic['kind']; readonly id: string } {
  const [kind = '', id = ''] = key.split(/:(.*)/s);
  if (kind === 'digest' && digests.has(id)) return { kind: id as Topic['kind'], id: '' };
  return { kind: kinds.has(kind) ? (kind as Topic['kind']) : 'other', id };
}
