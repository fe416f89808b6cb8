import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { addressField, type CuratedFront, type FrontSlot, shownSlots } from '../../domain/editing/front-slots.js';
import type { EditingOutcome } from '../../pages/editors-desk/editing-views.js';
import { renderFrontDesk } from '../../pages/editors-desk/front-desk-page.js';
import { EditorsDoor } from './editors-door.js';
import { EditorsPages } from './editors-pages.js';
import { KnownPictures } from './known-pictures.js';
import { PublishedArticles } from './published-articles.js';

export interface ShownFront {
  readonly front: CuratedFront;
  /** As they were arranged; as they stand, where nobody has. */
  readonly slots?: readonly FrontSlot[];
  /** Of the version that the arrangement was made from. */
  readonly version?: number;
  readonly outcome?: EditingOutcome | undefined;
  readonly isConflict?: boolean;
  /** An address at which no article is. */
  readonly nowhere?: string | undefined;
  /** What is wrong with a slot, by the name of its field. */
  readonly errors?: Readonly<Record<string, string>>;
  readonly status?: number;
}

/** Answers with the form of the front page. */
@Injectable()
export class FrontReply {
  constructor(
    private readonly door: EditorsDoor,
    private readonly published: PublishedArticles,
    private readonly pages: EditorsPages,
    private readonly pictures: KnownPictures,
  ) {}

  async show(
    reply: FastifyReply,
    { front, outcome, isConflict = false, nowhere, errors = {}, status = 200, ...arranged }: ShownFront,
  ): Promise<FastifyReply> {
    const { request } = reply;
    const stands = shownSlots(front);
    const placed = arranged.slots ?? stands;
    const named = [...placed, ...stands].map(({ articleId }) => articleId);
    const [articles, images, mayCurate] = await Promise.all([
      this.published.with(named, request),
      this.pictures.with(
        placed.map(({ imageId }) => imageId),
        request,
      ),
      this.door.hasRole(request, 'editor', 'chief'),
    ]);
    const view = {
      ...this.pages.fresh(request.url, outcome),
      version: arranged.version ?? front.version,
      placed,
      articles,
      images,
      errors: { ...errors, ...(nowhere !== undefined && { [addressField]: this.pages.words.faults.field['related.address'] ?? '' }) },
      mayCurate,
      isArranged: arranged.slots !== undefined,
      stands: isConflict ? stands : undefined,
      nowhere,
    };
    return this.door.show(reply, (around, paper) => renderFrontDesk({ ...around, ...view }, paper), status);
  }
}
