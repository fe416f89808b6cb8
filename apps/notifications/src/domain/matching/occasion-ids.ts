/** The ids of occasions: what happened, so that whatever tells of it again tells of the same. */
export const firstPublicationId = (articleId: string): string => `article:${articleId}:first`;

export const correctionId = (articleId: string, correction: string): string => `article:${articleId}:correction:${correction}`;

export const commentVisibleId = (commentId: string): string => `comment:${commentId}:visible`;

/** `period` is made of letters, digits, dots and dashes. */
export const reportId = (campaignId: string, period: string): string => `report:${campaignId}:${period}`;
