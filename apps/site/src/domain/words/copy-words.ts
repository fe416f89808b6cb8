type Message = readonly [title: string, text: string];
type Phrase = (about: string) => string;

/** Every word of working copies at the desk. */
export interface CopyWords {
  name: string;
  /** What readers have of it, before it is published and before it is begun. */
  unseen: string;
  isNew: string;
  /** Of an article that has none: the way to one, and what it is. */
  edit: string;
  atOnce: string;
  /** Of an article that has one, in which state. */
  isInHand: Phrase;
  openIt: string;
  /** In a list. */
  mark: Phrase;
  toArticle: string;
  revisions: string;
  whatChanges: string;
  isOpen: Message;
  /** Of a text that was published while somebody wrote on. */
  wasPublished: Message;
  notPublished: Message;
}
