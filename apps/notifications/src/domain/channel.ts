/** How a reader is reached. */
export type Channel = 'mail' | 'inbox';
