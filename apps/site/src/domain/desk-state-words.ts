type Message = readonly [title: string, text: string];

/** What a desk says where it cannot be shown, or an act not be done. */
export interface DeskStateWords {
  forbidden: Message;
  away: Message;
  awayKept: Message;
  signedOut: Message;
  elsewhere: Message;
  kept: string;
  sendAgain: string;
  toDesk: string;
}
