import { Inject, Injectable } from '@nestjs/common';
import { deadline } from '#persistence';
import { PAPER, type Paper } from '../../domain/paper/paper.js';
import { ArticlesView } from '../../store/articles.view.js';

const longestReadMs = 1_000;

/** Which article is meant by an address of the paper, as somebody copies it from a browser; also by one that it had before. */
@Injectable()
export class ArticleAt {
  constructor(
    private readonly articles: ArticlesView,
    @Inject(PAPER) private readonly paper: Paper,
  ) {}

  async execute(address: string): Promise<{ readonly id: string; readonly isGone: boolean } | undefined> {
    const { url } = this.paper;
    const wanted = URL.parse(address.trim(), url);
    if (wanted?.origin !== new URL(url).origin) return undefined;
    const found = await deadline(this.articles.at(wanted.pathname), longestReadMs).catch(() => undefined);
    return found && { id: found._id, isGone: found.gone !== undefined };
  }
}
