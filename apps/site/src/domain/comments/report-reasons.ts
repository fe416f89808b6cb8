export const reportReasons = ['offensive', 'abusive', 'spam', 'off-topic', 'illegal'] as const;
