import { Injectable } from '@nestjs/common';
import { deadline } from '#persistence';
import { Parts } from '../../cache/parts.js';
import { parseTopicKey, type Topic } from '../../domain/subscribing/topic.js';
import type { Surroundings } from '../../pages/views.js';
import { ArticlesView } from '../../store/articles.view.js';
import { AuthorsView } from '../../store/authors.view.js';
import { CommentsView } from '../../store/comments.view.js';
import { ReadSurroundings } from '../read-surroundings.js';

export interface NamedTopics {
  readonly surroundings: Surroundings;
  readonly nameOf: (topicKey: string) => Topic;
}

/** The page is of use without any of it; whoever waits longer gets it without its frame and names. */
const longestMs = 1_000;

/** What things that one can follow are called today, and what frames a page about them. */
@Injectable()
export class NameTopics {
  constructor(
    private readonly surroundings: ReadSurroundings,
    private readonly articles: ArticlesView,
    private readonly authors: AuthorsView,
    private readonly comments: CommentsView,
  ) {}

  execute(topicKeys: readonly string[]): Promise<NamedTopics> {
    return deadline(this.#read(topicKeys), longestMs).catch(() => ({
      surroundings: { now: new Date(), sections: [], videos: [] },
      nameOf: key => ({ kind: parseTopicKey(key).kind }),
    }));
  }

  async #read(topicKeys: readonly string[]): Promise<NamedTopics> {
    const surroundings = await this.surroundings.execute(new Parts());
    const keys = [...new Set(topicKeys)];
    const named = await Promise.all(keys.map(async key => [key, await this.#topic(key, surroundings)] as const));
    const topics = new Map(named);
    return { surroundings, nameOf: key => topics.get(key) ?? { kind: parseTopicKey(key).kind } };
  }

  async #topic(key: string, { sections }: Surroundings): Promise<Topic> {
    const { kind, id } = parseTopicKey(key);
    switch (kind) {
      case 'section': {
        const section = sections.find(candidate => candidate.id === id);
        return { kind, name: section?.name, path: section?.path };
      }
      case 'author': {
        const author = (await this.authors.byIds([id])).get(id);
        return { kind, name: author?.name, path: author && `/authors/${author.slug}` };
      }
      case 'tag':
        return { kind, name: (await this.articles.newestOfTag(id))?.name ?? id, path: `/tags/${encodeURIComponent(id)}` };
      case 'article':
        return { kind, ...(await this.#article(id)) };
      case 'thread':
        return { kind, ...(await this.#article((await this.comments.byId(id))?.state.articleId)) };
      case 'paper':
      case 'story':
      case 'report':
      case 'hourly':
      case 'daily':
      case 'weekly':
      case 'other':
        break;
    }
    return { kind };
  }

  async #article(id: string | undefined): Promise<Pick<Topic, 'name' | 'path'>> {
    const [article] = id === undefined ? [] : await this.articles.summaries([id]);
    return article ? { name: article.headline, path: `${article.path}#comments` } : {};
  }
}
