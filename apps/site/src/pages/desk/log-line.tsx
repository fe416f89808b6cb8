import { commentPath, personPath, policyPath } from '../../domain/moderation/queue-address.js';
import { type LogLine, policyItself } from '../../domain/moderation/person-history.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';

/** What somebody decided, when and why, as one sentence. */
export function LineInWords({ line }: { line: LogLine }) {
  return (
    <>
      <strong>
        <WhatWasDone line={line} />
      </strong>
      , <Moment at={line.at} style="full" />, <WhoDecided line={line} />
      <Reason line={line} before=": " />
    </>
  );
}

/** A person, of whom there is a page; or the policy itself. */
export function WhoDecided({ line: { moderator } }: { line: LogLine }) {
  const { log } = usePage().words.moderation;
  return moderator === policyItself ? <>{log.policyItself}</> : <a href={personPath(moderator)}>{moderator}</a>;
}

/** A moderator's own words, or a rule of the policy. */
export function Reason({ line: { reason }, before = '' }: { line: LogLine; before?: string }) {
  const { why } = usePage().words.moderation;
  return reason ? <>{`${before}${why[reason] ?? reason}`}</> : null;
}

/** The action, and from which state to which. */
export function WhatWasDone({ line: { action, from, to, before, after } }: { line: LogLine }) {
  const { log, status, person } = usePage().words.moderation;
  const named = (state: unknown) => ({ ...status, ...person.standing })[state as keyof typeof status] ?? String(state);
  const name = log.action[action] ?? action;
  if (action === 'standing') return <>{`${name}: ${log.change(named(before), named(after))}`}</>;
  return <>{from && to && from !== to ? `${name} (${log.change(named(from), named(to))})` : name}</>;
}

/** What it is about, as links. */
export function WhatItIsAbout({ line: { commentId, personId, after }, of }: { line: LogLine; of?: string | undefined }) {
  const { log } = usePage().words.moderation;
  const scope = scopeOf(after);
  return (
    <>
      {commentId && <a href={commentPath(commentId)}>{log.comment}</a>}{' '}
      {personId && personId !== of && <a href={personPath(personId)}>{commentId ? log.author : log.person}</a>}
      {scope !== undefined && <a href={policyPath(scope)}>{log.policy}</a>}
    </>
  );
}

const scopeOf = (after: unknown): string | undefined => {
  const scope = typeof after === 'object' && after !== null ? (Reflect.get(after, 'scope') as unknown) : undefined;
  return typeof scope === 'string' ? scope : undefined;
};
