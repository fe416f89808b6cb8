/** A mail as it came over the wire, and who was named on its envelope. */
export interface KeptMail {
  /** 1 is the first that came. */
  readonly number: number;
  readonly at: Date;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly raw: Buffer;
}

export interface MailBounds {
  readonly mails: number;
  readonly bytes: number;
}

/** The mails that came last, in their order, as many as fit. */
export class KeptMails {
  #mails: KeptMail[] = [];
  #bytes = 0;
  #count = 0;

  constructor(private readonly bounds: MailBounds) {}

  /** All that ever came, also those that are kept no longer. */
  get count(): number {
    return this.#count;
  }

  get all(): readonly KeptMail[] {
    return this.#mails;
  }

  find(number: number): KeptMail | undefined {
    return this.#mails.find(mail => mail.number === number);
  }

  add(mail: Omit<KeptMail, 'number'>): void {
    this.#count += 1;
    this.#mails.push({ ...mail, number: this.#count });
    this.#bytes += mail.raw.length;
    while (this.#mails.length > this.bounds.mails || this.#bytes > this.bounds.bytes) this.#bytes -= this.#mails.shift()?.raw.length ?? 0;
  }

  clear(): void {
    this.#mails = [];
    this.#bytes = 0;
  }
}
