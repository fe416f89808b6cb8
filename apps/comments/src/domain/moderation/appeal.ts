/** What somebody says against what was decided, about a comment of theirs or about themselves, and what came of it. */
export interface Appeal {
  readonly text: string;
  readonly at: Date;
  /** Absent while nobody has answered. */
  readonly answer?: AppealAnswer;
}

export interface AppealAnswer {
  /** `decided`: it was looked at again, and what holds now is the answer. `declined`: it stays as it was. */
  readonly outcome: 'decided' | 'declined';
  readonly at: Date;
  readonly reason?: string;
}

export const isOpen = (appeal: Appeal | undefined): appeal is Appeal => appeal !== undefined && appeal.answer === undefined;

/** Once, until something else was decided. */
export const mayAppealAgain = (appeal: Appeal | undefined): boolean => appeal === undefined || appeal.answer?.outcome === 'decided';
