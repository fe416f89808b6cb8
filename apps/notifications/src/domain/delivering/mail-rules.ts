/** In whose name mail goes out, and how much at a time. */
export class MailRules {
  constructor(
    readonly paper: { readonly name: string; readonly url: string },
    /** The address from which the paper writes. */
    readonly from: string,
    readonly atOnce: number,
    readonly claimMs: number,
  ) {}

  /** What is claimed at a time: some moments of work, so that a process that ends gives little back. */
  get batchSize(): number {
    return this.atOnce * 20;
  }
}
