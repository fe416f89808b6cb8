export type { DevelopedPicture, DevelopOptions, Rendition } from './develop-picture.js';
export * from './errors.js';
export type { MeasuredPicture } from './measure-picture.js';
export { MediaModule, type MediaOptions } from './media.module.js';
export { MediaStorage, type StoredFile } from './media-storage.js';
export { PictureWorkshop } from './picture-workshop.js';
export { maxUploadBytes, readUpload, type Upload } from './uploads.js';
