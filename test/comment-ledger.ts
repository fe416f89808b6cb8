import { randomBytes } from 'node:crypto';
import { type Json, unhurriedPolicy } from '#testing';

export type Kind = 'plain' | 'suspect' | 'banned';
export const policyOfCourse = {
  ...unhurriedPolicy,
  suspectWords: ['nincompoop'],
  bannedWords: ['blockhead'],
};
export const reportsToHide = 3;

/** One comment as those know it who wrote it and decided about it. */
export interface Entry {
  readonly id: string;
  readonly parentId?: string;
  readonly author: string;
  readonly isShadowed: boolean;
  /** What each request that was accepted has made of it, by version. */
  readonly outcomes: Map<number, { readonly status: string; readonly text: string }>;
  readonly reporters: Set<string>;
  /** By person. */
  readonly reactions: Map<string, string>;
}

export interface Counted {
  /** It has a place in the thread. */
  readonly isListed: boolean;
  readonly replies: number;
  readonly reactions: { readonly like: number; readonly insightful: number; readonly funny: number };
  /** As everybody reads it; where nobody may, there is none. */
  readonly text?: string;
}

/** What a thread must be, told by the answers of those who used it and by nothing that the service has counted. Every text has a word of its own. */
export class CommentLedger {
  readonly entries = new Map<string, Entry>();
  readonly #words: string[] = [];

  get ids(): string[] {
    return [...this.entries.keys()];
  }

  newText(kind: Kind): string {
    const word = `w${randomBytes(8).toString('hex')}w`;
    this.#words.push(word);
    return `${{ plain: 'So', suspect: 'A nincompoop', banned: 'A blockhead' }[kind]} said ${word} to them`;
  }

  written({ id, version, status, body, parentId }: Json, author: string, isShadowed: boolean): void {
    this.entries.set(id, {
      id,
      ...(parentId !== undefined && { parentId }),
      author,
      isShadowed,
      outcomes: new Map([[version, { status, text: body }]]),
      reporters: new Set(),
      reactions: new Map(),
    });
  }

  changed({ id, version, status, body }: Json): void {
    this.entries.get(id)?.outcomes.set(version, { status, text: body });
  }

  /** Words of texts that no reader was ever to see. */
  get secrets(): string[] {
    const seen = [...this.entries.values()].flatMap(({ isShadowed, outcomes }) =>
      [...outcomes.values()].filter(({ status }) => status === 'visible' && !isShadowed).map(({ text }) => text),
    );
    return this.#words.filter(word => !seen.some(text => text.includes(word)));
  }

  /** Words of comments that no reader may see as things are. */
  get withheld(): string[] {
    const hidden = [...this.entries.values()].filter(entry => !isSeen(entry));
    const texts = hidden.flatMap(({ outcomes }) => [...outcomes.values()].map(({ text }) => text ?? ''));
    return [...this.secrets, ...this.#words.filter(word => texts.some(text => text.includes(word)))];
  }

  /** How the service's own view differs from what its answers have promised; hiding by reports is the one change that answers do not tell. */
  settle(views: readonly Json[]): string[] {
    return views.flatMap(({ id, version, status, body }) => {
      const entry = this.entries.get(id);
      if (!entry) return [`${id} was never accepted`];
      const untold = Array.from({ length: version }, (_, at) => at + 1).filter(at => !entry.outcomes.has(at));
      const last = entry.outcomes.get(version) ?? { status: 'hidden', text: body };
      entry.outcomes.set(version, last);
      return [
        ...(status === last.status ? [] : [`${id} is ${status} and not ${last.status}`]),
        ...(status === 'removed' || body === last.text ? [] : [`${id} says "${body}" and not "${last.text}"`]),
        ...(Math.max(...entry.outcomes.keys()) === version ? [] : [`${id} has lost what was made of it after version ${version}`]),
        ...(untold.length * reportsToHide <= entry.reporters.size ? [] : [`${id} has versions that nobody has made: ${untold.join()}`]),
      ];
    });
  }

  /** How many comments readers see. */
  get count(): number {
    return [...this.entries.values()].filter(isSeen).length;
  }

  recount(): Map<string, Counted> {
    const counted = new Map<string, Counted>();
    // Whatever answers a comment was written after it.
    for (const entry of [...this.entries.values()].toReversed()) {
      const answers = [...this.entries.values()].filter(({ id, parentId }) => parentId === entry.id && counted.get(id)?.isListed);
      const of = (kind: string) => [...entry.reactions.values()].filter(reaction => reaction === kind).length;
      counted.set(entry.id, {
        isListed: isSeen(entry) || answers.length > 0,
        replies: answers.length,
        reactions: { like: of('like'), insightful: of('insightful'), funny: of('funny') },
        ...(isSeen(entry) && { text: lastOf(entry)?.text ?? '' }),
      });
    }
    return counted;
  }
}

const lastOf = ({ outcomes }: Entry) => outcomes.get(Math.max(...outcomes.keys()));
const isSeen = (entry: Entry): boolean => lastOf(entry)?.status === 'visible' && !entry.isShadowed;
