import type { ComponentChildren } from 'preact';
import type { RevisionSummary } from '../../domain/editing/revision.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';

/** When a text was saved, by whom, how and why. */
export function RevisionFacts({ revision, children }: { revision: RevisionSummary; children?: ComponentChildren }) {
  const { revisions } = usePage().words.editing;
  const { at, byName, action, of, reason, wasPublic } = revision;
  return (
    <p class="newsroom-list__facts">
      <Moment at={at} style="full" />
      <span>{revisions.action[action] ?? revisions.changed}</span>
      {byName !== undefined && <span dir="auto">{revisions.by(byName)}</span>}
      {of === 'working-copy' && <span>{revisions.of[of]}</span>}
      {reason !== undefined && <q dir="auto">{reason}</q>}
      {wasPublic && <strong>{revisions.wasPublic}</strong>}
      {children}
    </p>
  );
}
