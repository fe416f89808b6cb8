import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { Transaction } from '#messaging';
import { UploadRefusedError } from '../domain/aggregate-errors.js';
import { MediaStorage } from '../storage/media-storage.js';

export interface UploadedFile {
  /** On the paper's origin; the same bytes have the same one. */
  readonly url: string;
  readonly contentType: string;
  readonly bytes: number;
}

const kinds = { mp4: 'video/mp4', vtt: 'text/vtt', pdf: 'application/pdf' } as const;

/** A film, its captions or a PDF, judged by its content and named after it: sending it again changes nothing. */
@Injectable()
export class UploadFile {
  constructor(
    private readonly transaction: Transaction,
    private readonly storage: MediaStorage,
  ) {}

  async execute(upload: Buffer): Promise<UploadedFile> {
    const kind = await kindOf(upload);
    const key = await this.storage.keep('files', kind, upload);
    // Nothing but the Idempotency-Key is stored of it.
    return this.transaction.run(() => Promise.resolve({ url: `/media/${key}`, contentType: kinds[kind], bytes: upload.length }));
  }
}

async function kindOf(upload: Buffer): Promise<keyof typeof kinds> {
  const type = await fileTypeFromBuffer(upload);
  if (type?.mime === kinds.mp4) return 'mp4';
  if (type?.mime === kinds.pdf) return 'pdf';
  if (isWebVtt(upload)) return 'vtt';
  throw new UploadRefusedError('The file is not an MP4 film, WebVTT captions or a PDF');
}

/** https://www.w3.org/TR/webvtt1/#file-structure: the signature, then a space, a tab or the end of the line; all of it UTF-8 text. */
function isWebVtt(upload: Buffer): boolean {
  if (upload.length > 1_000_000) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(upload);
    return /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(text) && !text.includes('\u0000');
  } catch {
    return false;
  }
}
