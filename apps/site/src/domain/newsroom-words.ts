import type { DeskStateWords } from './desk-state-words.js';

type Message = readonly [title: string, text: string];

/** Every word of what the newsroom alone sees. */
export interface NewsroomWords extends DeskStateWords {
  preview: {
    name: string;
    title: (headline: string) => string;
    /** Of an article that readers cannot see, and of one that they can. */
    unseen: string;
    seen: string;
    /** Of changes to an article that readers can see without them. */
    changes: string;
    /** How far it is on its way to readers. */
    state: Record<'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'unpublished' | 'killed', string>;
    gone: Message;
    unreadable: Message;
  };
}
