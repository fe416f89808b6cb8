import type { FocalCell } from '../editing/focal-cell.js';

type Message = readonly [title: string, text: string];

/** Every word about the pictures that the newsroom has. */
export interface PictureWords {
  title: string;
  intro: string;
  none: string;
  /** The button under the form of a new one. */
  upload: string;
  /** From a form in which a picture is chosen to the picture. */
  details: string;
  toPictures: string;
  everywhere: string;
  rightsHolder: string;
  rightsUntil: string;
  rightsUntilHint: string;
  rightsOver: string;
  focal: string;
  focalHint: string;
  cell: Record<FocalCell, string>;
  conflict: Message;
  notYours: Message;
  gone: Message;
  takeTheirs: string;
  older: string;
  newest: string;
}
