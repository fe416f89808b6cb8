import type { Area } from '../paper/compose-front-page.js';

type Message = readonly [title: string, text: string];
type Phrase = (about: string) => string;

/** Every word of the front page at the desk. */
export interface FrontWords {
  title: string;
  intro: string;
  readOnly: string;
  area: Record<Area, string>;
  areaHint: Record<Area, string>;
  empty: string;
  /** Of an article that stands in a slot and is not published any more. */
  gone: string;
  up: Phrase;
  down: Phrase;
  remove: Phrase;
  moveTo: Phrase;
  headline: string;
  kicker: string;
  picture: string;
  /** In the place of a picture of the slot. */
  articlePicture: string;
  ownWords: string;
  add: string;
  choose: string;
  /** In the place of a choice. */
  address: string;
  into: string;
  put: string;
  /** Where no article is at the address. */
  notPut: Message;
  save: string;
  see: string;
  conflict: Message;
  standsNow: string;
  takeTheirs: string;
  unsaved: string;
}
