import type { DoorWords } from './door-words.js';

export const englishAtDoor: DoorWords = {
  forbidden: [
    'This is for the newsroom',
    'You are signed in, but this is not for your account: it lacks the role for it, or the draft is another writer’s. Who runs the paper can change that.',
  ],
  away: [
    'The newsroom is away',
    'The service that keeps the articles does not answer. The paper itself can be read as ever; try again in a minute.',
  ],
  awayKept: [
    'Nothing was lost, and nothing is certain',
    'The service that keeps the articles did not answer. What you sent is kept here; send it again.',
  ],
  signedOut: ['Please sign in again', 'You are no longer signed in. Do so in another tab, and send this again; it is kept here.'],
  elsewhere: ['This did not come from our page', 'It was sent from another place than this paper, and nothing was done.'],
  kept: 'What you sent',
  sendAgain: 'Send it again',
  toDesk: 'To the newsroom',
  saveAsNew: 'Save it as a new article',
};
