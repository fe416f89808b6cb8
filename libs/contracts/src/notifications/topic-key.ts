import { z } from 'zod';

/** What somebody follows: the whole paper, or one thing of it, as its kind and its id or slug. */
export const topicKey = z
  .string()
  .max(200)
  .regex(/^(?:paper|(?:section|author|tag|article|story|thread|report):[\w-]+)$/)
  .meta({ description: '`paper`, or what is followed: `section:sec_…`, `author:aut_…`, `tag:<slug>`, `article:art_…`, `thread:cmt_…`' });
