export const reportReasons = ['offensive', 'abusive', 'spam', 'off-topic', 'illegal'] as const;
export type ReportReason = (typeof reportReasons)[number];

export const isReportReason = (text: string | undefined): text is ReportReason => reportReasons.some(reason => reason === text);
