export type UploadFlaw =
  | 'empty'
  | 'too-many-bytes'
  | 'too-many-pixels'
  | 'proportions'
  | 'animated'
  | 'damaged'
  | 'svg'
  | 'not-a-picture'
  | 'unknown-kind';

/** An upload whose content is not what may be uploaded; `reason` says so to a page, which has its own words for it. */
export class UploadRefusedError extends Error {
  readonly code = 'upload-refused' as const;
  readonly pointer = '/file';
  readonly extensions: { readonly reason: UploadFlaw };

  constructor(reason: UploadFlaw, message: string, options?: ErrorOptions) {
    super(message, options);
    this.extensions = { reason };
  }
}

export class MediaNotFoundError extends Error {
  readonly code = 'media-not-found' as const;

  constructor() {
    super('There is no such file');
  }
}
