/** What holds for a reader who has not said. */
export class ReaderDefaults {
  constructor(
    /** IANA: the paper's own. */
    readonly zone: string,
  ) {}
}
