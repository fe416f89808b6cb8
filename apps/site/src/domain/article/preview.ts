import { z } from 'zod';
import { articleSection, type PublicArticle, publicArticle } from '#contracts';

/** An article that is not there yet, and may lack what it needs to be published. */
export const unfinishedArticle = publicArticle.extend({ sections: z.array(articleSection) });

const knownState = z.enum(['draft', 'in_review', 'approved', 'scheduled', 'published', 'unpublished', 'killed']);

/** How far an article is on its way to readers. A newer release may know more of that than this one, while both answer. */
const state = knownState.or(z.string().transform((): 'unknown' => 'unknown'));

/** What the articles service says of an article as it would be published: all that a page of it shows. */
export const articlePreview = z.object({
  state,
  /** Whether these are changes to an article that readers see without them. */
  isCopy: z.boolean(),
  article: unfinishedArticle,
});

export interface Preview {
  /** Absent where the article was handed in, and nobody knows how far it is. */
  readonly state?: z.output<typeof state>;
  readonly isCopy?: boolean | undefined;
  readonly article: PublicArticle;
}
