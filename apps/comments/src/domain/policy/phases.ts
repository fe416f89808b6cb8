import { maxTextLength } from '../writing/comment-text.js';
import { isGuestFlood } from './guest-flood.js';
import { linksIn } from './links-in.js';
import type { ModerationPolicy } from './moderation-policy.js';
import type { Span } from './span.js';
import type { Circumstances, Submission } from './submission.js';
import type { Objection, Phase, Reason } from './verdict.js';
import { matcherOf } from './word-matcher.js';

type Ask = (submission: Submission, policy: ModerationPolicy, circumstances: Circumstances) => Objection | undefined;

const reject = (reason: Reason, spans: readonly Span[] = []): Objection => ({ outcome: 'reject', reason, spans });
const hold = (reason: Reason, spans: readonly Span[] = []): Objection => ({ outcome: 'hold', reason, spans });

const length: Ask = ({ text }) => {
  if (text.trim() === '') return reject('empty');
  return Array.from(text).length > maxTextLength ? reject('too-long') : undefined;
};

const thread: Ask = (_submission, _policy, { threadOpen }) => (threadOpen ? undefined : reject('thread-closed'));

/** Of a shadow ban nothing is said here: who may see the comment is decided where it is shown. */
const standing: Ask = (_submission, _policy, { standing: { kind, until }, now }) => {
  if (kind === 'banned') return reject('banned');
  const suspended = kind === 'suspended' && (until === undefined || until > now);
  return suspended ? reject('suspended') : undefined;
};

const rate: Ask = (_submission, policy, { postedLastMinute, postedLastHour, guestsLastMinute, guestsLastHour }) => {
  if (postedLastMinute >= policy.perMinute) return reject('too-many-in-a-minute');
  if (postedLastHour >= policy.perHour) return reject('too-many-in-an-hour');
  return isGuestFlood({ lastMinute: guestsLastMinute, lastHour: guestsLastHour }, policy) ? reject('too-many-guests') : undefined;
};

const duplicate: Ask = (_submission, _policy, { isDuplicate }) => (isDuplicate ? reject('duplicate') : undefined);

/** A quick form may be a person who pastes what was written elsewhere, so a person looks at it; a filled trap cannot be. */
const honeypot: Ask = ({ honeypot: filled, formSeconds }, { minFormSeconds }) => {
  if (filled !== undefined && filled !== '') return reject('spam');
  return formSeconds === undefined || formSeconds >= minFormSeconds ? undefined : hold('form-too-fast');
};

const bannedWords: Ask = ({ text }, policy) => {
  const { spans } = matcherOf(policy.bannedWords).find(text);
  return spans.length > 0 ? reject('banned-words', spans) : undefined;
};

const suspectWords: Ask = ({ text }, policy) => {
  const { spans } = matcherOf(policy.suspectWords).find(text);
  return spans.length > 0 ? hold('suspect-words', spans) : undefined;
};

const links: Ask = ({ text }, { maxLinks }) => {
  const { count, spans } = linksIn(text);
  return count > maxLinks ? hold('too-many-links', spans) : undefined;
};

/** Trust is a moderator's word for this person, so it counts in either mode. */
const newCommenter: Ask = (_submission, { mode, approvalsNeeded }, { trusted, approvedComments }) => {
  if (trusted || mode === 'post') return undefined;
  if (mode === 'pre') return hold('pre-moderation');
  return approvedComments < approvalsNeeded ? hold('new-commenter') : undefined;
};

/** A score that is no number between 0 and 1 is a scorer that is not well, and counts as none. */
const scorer: Ask = (_submission, { scorer: { holdAbove, rejectAbove, whenAway } }, { score }) => {
  if (score === undefined) return undefined;
  if (score === 'away' || !(score.value >= 0 && score.value <= 1)) return whenAway === 'hold' ? hold('scorer-away') : undefined;
  if (score.value > rejectAbove) return reject('scored-harmful');
  return score.value > holdAbove ? hold('scored-suspect') : undefined;
};

/** Each says nothing, or what it objects to. */
export const asking: Readonly<Record<Phase, Ask>> = {
  length,
  thread,
  standing,
  rate,
  duplicate,
  honeypot,
  'banned-words': bannedWords,
  'suspect-words': suspectWords,
  links,
  'new-commenter': newCommenter,
  scorer,
};
