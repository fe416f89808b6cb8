import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { PublicImage } from '#contracts';
import type { Named } from '../../domain/editing/article-fields.js';
import type { Fields } from '../../domain/editing/block-fields.js';
import { ids } from '../../domain/ids.js';
import type { Choices } from '../../pages/editors-desk/editing-views.js';
import { ListSponsors } from '../../queries/desk/list-sponsors.js';
import { AskNewsroom } from './ask-newsroom.js';
import { PublishedArticles } from './published-articles.js';

/** What a form offers to choose from; what it names is among it, however old. */
@Injectable()
export class EditorChoices {
  constructor(
    private readonly ask: AskNewsroom,
    private readonly published: PublishedArticles,
    private readonly sponsors: ListSponsors,
  ) {}

  /** `formsOf`: what names something, once it is known who is called how; first of all the form itself. */
  async with<F extends readonly Fields[]>(
    formsOf: (authors: readonly Named[]) => F,
    request: FastifyRequest,
  ): Promise<{ choices: Choices; forms: F }> {
    const [sections, authors, newest] = await Promise.all([this.ask.sections(request), this.authors(request), this.ask.images(request)]);
    const forms = formsOf(authors);
    const images = newest.outcome === 'done' ? newest.body.items : [];
    const missing = imagesIn(forms).filter(id => !images.some(image => image.id === id));
    const [older, articles, sponsors] = await Promise.all([
      Promise.all(missing.map(id => this.#image(id, request))),
      this.published.with(relatedIn(forms), request),
      this.sponsors.execute(),
    ]);
    const choices = {
      sections: sections.outcome === 'done' ? sections.body.items : [],
      authors,
      images: [...images, ...older.flat()],
      articles: articles.map(({ id, headline }) => ({ id, name: headline })),
      stories: [...new Set(articles.flatMap(({ storyId }) => storyId ?? []))],
      sponsors,
    };
    return { forms, choices };
  }

  async authors(request: FastifyRequest): Promise<readonly Named[]> {
    const answer = await this.ask.authors(request);
    return answer.outcome === 'done' ? answer.body : [];
  }

  async #image(id: string, request: FastifyRequest): Promise<readonly PublicImage[]> {
    const answer = await this.ask.image(id, request);
    return answer.outcome === 'done' ? [answer.body] : [];
  }
}

const imagesIn = (forms: readonly Fields[]): string[] => {
  const named = forms.flatMap(form => Object.entries(form)).filter(([name]) => /^hero$|\.(?:imageId|socialImageId)$/.test(name));
  return [...new Set(named.map(([, id]) => id))].filter(id => /^img_[0-9a-z]{1,40}$/.test(id));
};

const relatedIn = (forms: readonly Fields[]): string[] =>
  forms.flatMap(form => Object.entries(form)).flatMap(([name, id]) => (/^related\.\d+$/.test(name) && ids.article.test(id) ? [id] : []));
