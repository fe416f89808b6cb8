/** Where a reader finds what is theirs under an article. */
export const minePath = (articlePath: string): string => `${articlePath}?mine=1`;

export const commentPath = (articlePath: string, id: string): string => `${articlePath}/comments/${id}`;

/** Where one asks to be told of answers to one's own comment. */
export const repliesPath = (id: string): string => `/replies/${id}`;

/** Of a comment on the page of its article, and among one's own. */
export const anchorOf = (id: string): string => `comment-${id}`;
