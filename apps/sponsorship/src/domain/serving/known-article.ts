/** What this service keeps of an article that readers can see: enough to tell who may stand beside it. */
export interface KnownArticle {
  readonly id: string;
  readonly path: string;
  /** Its sections and those above them; the first is its own. */
  readonly sectionIds: readonly string[];
  /** Slugs. */
  readonly tags: readonly string[];
  /** What it is about that no sponsor stands beside. */
  readonly sensitive: readonly string[];
  /** Headline, standfirst and text, folded (`foldText`); against words that a sponsor has named. */
  readonly text: string;
  /** Who paid for it; nobody for most. */
  readonly sponsoredBy?: string | undefined;
}
