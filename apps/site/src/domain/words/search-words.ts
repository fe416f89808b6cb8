type Message = readonly [title: string, text: string];

/** Every word of the page on which readers look for something. */
export interface SearchWords {
  name: string;
  /** Of the page's title. */
  titleFor: (typed: string) => string;
  field: string;
  send: string;
  narrow: string;
  section: string;
  anySection: string;
  from: string;
  to: string;
  results: string;
  older: string;
  newest: string;
  /** Before anything is typed. */
  empty: string;
  tooLong: Message;
  nothing: Message;
  /** Where it was narrowed down. */
  nothingThere: Message;
  /** Of a range that ends before it begins. */
  noDays: Message;
  everywhere: string;
  /** What was asked for and cannot be meant. */
  passedOver: Record<'section' | 'day', string>;
  /** Among the newer articles; there are older ones that nobody has looked through yet. */
  nothingYet: Message;
  lookFurther: string;
}
