export const commentOrders = ['newest', 'oldest', 'replies', 'reactions'] as const;
export type CommentOrder = (typeof commentOrders)[number];

export const isCommentOrder = (text: string): text is CommentOrder => commentOrders.some(order => order === text);
