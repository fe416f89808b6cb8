import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { Transaction } from '#messaging';
import { AuditStore } from '#aggregates';
import { MediaStorage, UploadRefusedError } from '#media';
import type { Person } from '../../domain/publication/standing.js';

export interface UploadedFile {
  /** On the paper's origin; the same bytes have the same one. */
  readonly url: string;
  readonly contentType: string;
  readonly bytes: number;
}

const kinds = { mp4: 'video/mp4', vtt: 'text/vtt', pdf: 'application/pdf' } as const;

/** A film, its captions or a PDF, judged by its content and named after it: sending it again changes nothing but for a line in the audit. */
@Injectable()
export class UploadFile {
  constructor(
    private readonly transaction: Transaction,
    private readonly storage: MediaStorage,
    private readonly audit: AuditStore,
  ) {}

  async execute(upload: Buffer, person: Person): Promise<UploadedFile> {
    const kind = await kindOf(upload);
    const key = await this.storage.keep('files', kind, upload);
    const file = { url: `/media/${key}`, contentType: kinds[kind], bytes: upload.length };
    return this.transaction.run(async () => {
      await this.audit.append({
        at: new Date(),
        actor: person.id,
        action: 'create',
        aggregate: 'file',
        aggregateId: basename(key),
        version: 1,
        before: {},
        after: file,
      });
      return file;
    });
  }
}

async function kindOf(upload: Buffer): Promise<keyof typeof kinds> {
  const type = await fileTypeFromBuffer(upload);
  if (type?.mime === kinds.mp4) return 'mp4';
  if (type?.mime === kinds.pdf) return 'pdf';
  if (isWebVtt(upload)) return 'vtt';
  throw new UploadRefusedError('unknown-kind', 'The file is not an MP4 film, WebVTT captions or a PDF');
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
