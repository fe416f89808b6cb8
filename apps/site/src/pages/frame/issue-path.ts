import type { PublicIssue } from '#contracts';

export const issuePath = ({ number }: Pick<PublicIssue, 'number'>): string => `/magazine/${number}`;
