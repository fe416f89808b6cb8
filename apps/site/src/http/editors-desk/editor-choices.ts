import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { PublicImage } from '#contracts';
import type { Named } from '../../domain/editing/article-fields.js';
import type { Fields } from '../../domain/editing/block-fields.js';
import type { Choices } from '../../pages/editors-desk/editing-views.js';
import { AskNewsroom } from './ask-newsroom.js';

/** What a form offers to choose from; what it names is among it, however old. */
@Injectable()
export class EditorChoices {
  constructor(private readonly ask: AskNewsroom) {}

  /** `fieldsOf`: the form, once it is known who is called how. */
  async with(fieldsOf: (authors: readonly Named[]) => Fields, request: FastifyRequest): Promise<{ choices: Choices; fields: Fields }> {
    const [sections, authors, newest] = await Promise.all([
      this.ask.sections(request),
      this.ask.authors(request),
      this.ask.images(request),
    ]);
    const fields = fieldsOf(authors);
    const images = newest.outcome === 'done' ? newest.body.items : [];
    const missing = imagesIn(fields).filter(id => !images.some(image => image.id === id));
    const older = await Promise.all(missing.map(id => this.#image(id, request)));
    return {
      fields,
      choices: { sections: sections.outcome === 'done' ? sections.body.items : [], authors, images: [...images, ...older.flat()] },
    };
  }

  authors(request: FastifyRequest) {
    return this.ask.authors(request);
  }

  async #image(id: string, request: FastifyRequest): Promise<readonly PublicImage[]> {
    const answer = await this.ask.image(id, request);
    return answer.outcome === 'done' ? [answer.body] : [];
  }
}

const imagesIn = (fields: Fields): string[] => {
  const named = Object.entries(fields).filter(([name]) => name === 'hero' || name.endsWith('.imageId'));
  return [...new Set(named.map(([, id]) => id))].filter(id => /^img_[0-9a-z]{1,40}$/.test(id));
};
