/** What a list says to those who follow it, in whatever format. Every text in it can be written as XML. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page of the list. */
  readonly url: string;
  /** The feed itself. */
  readonly self: string;
  /** BCP 47. */
  readonly language: string;
  readonly publisher: { readonly name: string; readonly url: string };
  /** RFC 3339, as all its times. */
  readonly updated: string;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** A tag URI (RFC 4151): it stays the same when the article moves. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary?: string;
  /** Where it is not the feed's. */
  readonly language?: string;
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly { readonly name: string; readonly url?: string }[];
  readonly topics: readonly string[];
  readonly picture?: Medium & { readonly alt?: string; readonly credit?: string };
  readonly film?: Medium & { readonly seconds: number };
}

export interface Medium {
  readonly url: string;
  readonly type: string;
  readonly width?: number;
  readonly height?: number;
}
