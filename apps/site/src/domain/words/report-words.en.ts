import type { ReportWords } from './report-words.js';

export const englishOnReports: ReportWords = {
  title: 'Report this comment',
  text: 'A moderator looks at every report. Who reports is told to nobody.',
  illegal:
    'Only if you report something illegal, for which you need not sign in: the law asks who says so, why, and that it is said in good faith.',
  goodFaith: 'I believe in good faith that what I say here is accurate and complete.',
  thanks: ['Thank you for the report', 'A moderator will look at the comment.'],
  receipt: 'Your receipt',
  receiptHint: 'Keep it to ask what has become of the report.',
  missing: 'Is needed to report something illegal.',
  missingFaith: 'Please confirm this to report something illegal.',
  refused: {
    invalid: ['Something is still missing', 'Please look at what is marked. Nothing that you wrote is lost.'],
    notTaken: ['This report was not taken', 'The comment cannot be reported by you, or not any more.'],
    signIn: [
      'Please say first who you are',
      'For this reason, sign in, or leave a comment in this browser. Something illegal anybody may report. What you wrote is kept below.',
    ],
    forbidden: ['This report was not taken', 'You cannot report comments at the moment.'],
    gone: ['There is nothing to report', 'The comment is no longer there for readers.'],
    elsewhere: ['This did not come from our page', 'The report was sent from another place than this paper. Please send it from here.'],
    tooOften: ['One at a time, please', 'That was a lot in a short time. Wait a little and send it again; it is kept below.'],
  },
  away: [
    'Reports cannot be taken right now',
    'The letters desk is away for a moment. What you wrote is kept below; please send it again in a minute.',
  ],
};
