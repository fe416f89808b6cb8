import type { Readable } from 'node:stream';

export interface MultipartForm {
  /** In the order in which they were sent. */
  readonly fields: Readonly<Record<string, string>>;
  /** Those that were chosen. */
  readonly files: ReadonlyMap<string, File>;
  /** The fields of those that were passed by. */
  readonly tooLarge: readonly string[];
}

/** What a form says of a file. */
export interface SentFile {
  readonly fileName: string;
  readonly mimeType: string;
}

/** In bytes. `all` is what is read at most, whatever of it is kept. */
export interface FormLimits {
  readonly texts: number;
  readonly files: number;
  readonly all: number;
}

export class FormTooLargeError extends Error {
  readonly code = 'body-too-large' as const;

  constructor(most: number) {
    super(`Of a form no more than ${most} bytes are read`);
  }
}

/** What a part costs beside what it says: millions of empty ones would fill the memory too. */
const [bytesOfText, bytesOfFile] = [64, 1_024];

/** What is kept of a form while it is read; never more than its limits. */
export class KeptParts {
  readonly #texts = new Map<string, string>();
  readonly #files = new Map<string, File>();
  readonly #tooLarge: string[] = [];
  #textBytes = 0;
  #fileBytes = 0;

  constructor(private readonly limits: FormLimits) {}

  /** The same bytes, until there are too many. */
  async *guarded(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let seen = 0;
    for await (const chunk of chunks) {
      seen += chunk.length;
      if (seen > this.limits.all) throw new FormTooLargeError(this.limits.all);
      this.#assertTexts();
      yield chunk;
    }
  }

  addText(name: string | undefined, value: string): void {
    // A form that no browser sends.
    if (name === undefined) return;
    this.#textBytes += bytesOfText + Buffer.byteLength(name + value);
    this.#texts.set(name, value);
  }

  addFile(name: string | undefined, stream: Readable, { fileName, mimeType }: SentFile): void {
    if (name === undefined) return void stream.resume();
    this.#textBytes += bytesOfFile + Buffer.byteLength(name + fileName + mimeType);
    const chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (this.#fits(size)) chunks.push(chunk);
      else chunks.length = 0;
    });
    stream.once('end', () => {
      if (!this.#fits(size)) this.#tooLarge.push(name);
      else if (size > 0) this.#keep(name, new File(chunks as BlobPart[], fileName, { type: mimeType }));
    });
    // Of a form that ends too early; its reader says so too.
    stream.on('error', () => undefined);
  }

  form(): MultipartForm {
    this.#assertTexts();
    return { fields: Object.fromEntries(this.#texts), files: this.#files, tooLarge: this.#tooLarge };
  }

  #fits(size: number): boolean {
    return this.#fileBytes + size <= this.limits.files;
  }

  #keep(name: string, file: File): void {
    this.#fileBytes += file.size;
    this.#files.set(name, file);
  }

  #assertTexts(): void {
    if (this.#textBytes > this.limits.texts) throw new FormTooLargeError(this.limits.texts);
  }
}
