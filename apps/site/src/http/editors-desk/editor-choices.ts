import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Named } from '../../domain/editing/article-fields.js';
import type { Fields } from '../../domain/editing/block-fields.js';
import { ids } from '../../domain/ids.js';
import type { Choices } from '../../pages/editors-desk/editing-views.js';
import { ListSponsors } from '../../queries/desk/list-sponsors.js';
import type { Unanswered } from '../desk/asked.js';
import { AskNewsroom } from './ask-newsroom.js';
import { KnownPictures } from './known-pictures.js';
import { PublishedArticles } from './published-articles.js';

/** What a form offers to choose from; what it names is among it, however old. */
@Injectable()
export class EditorChoices {
  constructor(
    private readonly ask: AskNewsroom,
    private readonly pictures: KnownPictures,
    private readonly published: PublishedArticles,
    private readonly sponsors: ListSponsors,
  ) {}

  /** `unanswered`: why nobody can save a form that has nothing to choose from. `formsOf`: what names something, once it is known who is called how; first of all the form itself. */
  async with<F extends readonly Fields[]>(
    formsOf: (authors: readonly Named[]) => F,
    request: FastifyRequest,
  ): Promise<{ choices: Choices; forms: F; unanswered: Unanswered | undefined }> {
    const [sections, named] = await Promise.all([this.ask.sections(request), this.ask.authors(request)]);
    const authors = named.outcome === 'done' ? named.body : [];
    const forms = formsOf(authors);
    const [images, articles, sponsors] = await Promise.all([
      this.pictures.with(imagesIn(forms), request),
      this.published.with(relatedIn(forms), request),
      this.sponsors.execute(),
    ]);
    const choices = {
      sections: sections.outcome === 'done' ? sections.body.items : [],
      authors,
      images,
      articles: articles.map(({ id, headline }) => ({ id, name: headline })),
      stories: [...new Set(articles.flatMap(({ storyId }) => storyId ?? []))],
      sponsors,
    };
    const unanswered = [sections, named].find(answer => answer.outcome !== 'done');
    return { forms, choices, unanswered };
  }

  async authors(request: FastifyRequest): Promise<readonly Named[]> {
    const answer = await this.ask.authors(request);
    return answer.outcome === 'done' ? answer.body : [];
  }
}

const imagesIn = (forms: readonly Fields[]): string[] => {
  const named = forms.flatMap(form => Object.entries(form)).filter(([name]) => /^hero$|\.(?:imageId|socialImageId)$/.test(name));
  return named.map(([, id]) => id);
};

const relatedIn = (forms: readonly Fields[]): string[] =>
  forms.flatMap(form => Object.entries(form)).flatMap(([name, id]) => (/^related\.\d+$/.test(name) && ids.article.test(id) ? [id] : []));
