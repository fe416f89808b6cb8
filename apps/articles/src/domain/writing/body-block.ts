/** A piece of a body as it is kept: pictures by id; the event carries them resolved. Names are those of the Arc ANS model. */
export type BodyBlock = { readonly id: string } & (
  | { readonly type: 'text'; readonly content: string }
  | { readonly type: 'header'; readonly level: 2 | 3 | 4; readonly content: string }
  | { readonly type: 'list'; readonly style: 'ordered' | 'unordered'; readonly items: readonly string[] }
  | { readonly type: 'quote'; readonly content: string; readonly citation?: string }
  | { readonly type: 'image'; readonly imageId: string; readonly alt?: string; readonly caption?: string }
  | { readonly type: 'video'; readonly video: Video }
  | { readonly type: 'divider' }
  | { readonly type: 'embed'; readonly provider: string; readonly url: string; readonly title?: string }
  | { readonly type: 'raw_html'; readonly content: string }
);

export interface Video {
  readonly sources: readonly { readonly url: string; readonly type: 'video/mp4' | 'application/vnd.apple.mpegurl' }[];
  readonly posterId?: string;
  readonly durationSeconds: number;
  readonly captions: readonly { readonly locale: string; readonly label: string; readonly url: string }[];
  readonly transcript?: string;
}

type WithoutId<B> = B extends { type: 'embed' } ? Omit<B, 'id' | 'provider'> : B extends unknown ? Omit<B, 'id'> : never;

/** A block as it comes in: it may have no id yet, and an embed is only an address. */
export type InputBlock = WithoutId<BodyBlock> & { readonly id?: string };
