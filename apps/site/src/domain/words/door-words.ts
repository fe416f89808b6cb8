type Message = readonly [title: string, text: string];

/** Why somebody does not come into the newsroom, or an act was not done there. */
export interface DoorWords extends Record<'forbidden' | 'away' | 'awayKept' | 'signedOut' | 'elsewhere', Message> {
  /** Before what was sent. */
  kept: string;
  sendAgain: string;
  toDesk: string;
  /** Of an article that is gone: what was typed for it. */
  saveAsNew: string;
}
