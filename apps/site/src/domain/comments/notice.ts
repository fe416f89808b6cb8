/** What was decided, as whoever has the private link may know it. */
export interface Notice {
  readonly about: 'comment' | 'person';
  readonly articleId?: string | undefined;
  readonly status: string;
  readonly body?: string | undefined;
  readonly reason?: string | undefined;
  readonly decidedBy?: 'policy' | 'moderator' | 'reports' | undefined;
  readonly until?: string | undefined;
  readonly mayAppeal: boolean;
  readonly appeal?:
    | {
        readonly text: string;
        readonly at: string;
        /** `decided`: it was looked at again, and what holds now is what the notice says. */
        readonly answer?:
          | { readonly outcome: 'decided' | 'declined'; readonly at: string; readonly reason?: string | undefined }
          | undefined;
      }
    | undefined;
}
