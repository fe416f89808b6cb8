/** Whoever asks for something to be counted, as little of it as tells a reader from a machine. Nothing of it is stored. */
export interface Visitor {
  /** The network alone, such as `203.0.113.0/24`. */
  readonly network: string;
  /** What the browser calls itself. */
  readonly agent: string;
  /** A robot that says so, or what names no browser. */
  readonly isBot: boolean;
  /** Fetched in case somebody looks at it. */
  readonly isPrefetch: boolean;
  /** Of the paper itself. */
  readonly isStaff: boolean;
}
