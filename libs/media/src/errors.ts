/** An upload whose content is not what may be uploaded. */
export class UploadRefusedError extends Error {
  readonly code = 'upload-refused' as const;
  readonly pointer = '/file';
}

export class MediaNotFoundError extends Error {
  readonly code = 'media-not-found' as const;

  constructor() {
    super('There is no such file');
  }
}
