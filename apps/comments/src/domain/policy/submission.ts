/** A comment on its way in. */
export interface Submission {
  /** As `acceptText` left it. */
  readonly text: string;
  /** A field of the form that people do not see: only programs fill it in. */
  readonly honeypot?: string;
  /** Between the making of the form and its coming back, where that is known. */
  readonly formSeconds?: number;
}

/** What is known when it arrives. */
export interface Circumstances {
  readonly threadOpen: boolean;
  readonly standing: {
    readonly kind: 'good' | 'suspended' | 'banned' | 'shadow-banned';
    /** Of a suspension; without it, it lasts until it is lifted. */
    readonly until?: Date;
    readonly reason?: string;
  };
  /** Comments of this person before this one. */
  readonly postedLastMinute: number;
  readonly postedLastHour: number;
  /** Of guests of the same address; 0 where no guest writes. */
  readonly guestsLastMinute: number;
  readonly guestsLastHour: number;
  readonly isDuplicate: boolean;
  readonly approvedComments: number;
  readonly trusted: boolean;
  /** Absent where no scorer is asked. */
  readonly score?: { readonly value: number } | 'away';
  readonly now: Date;
}
