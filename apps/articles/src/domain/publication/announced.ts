import type { Announcement, Article } from '../article.js';

/** The last change that readers may know of. An article that never had a working copy may not say: every change of it was announced. */
export const announcedOf = ({ announced, version, times }: Article): Announcement => announced ?? { version, at: times.modifiedAt };
