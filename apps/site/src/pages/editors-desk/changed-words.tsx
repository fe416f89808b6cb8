import type { ComponentChildren } from 'preact';
import type { Run } from '../../domain/editing/revision.js';
import { shownRun } from '../../domain/editing/shown-run.js';
import { usePage } from '../page-scope.js';

/** A text in which is marked what came and what went, for eyes and for ears. */
export function ChangedWords({ runs }: { runs: readonly Run[] }) {
  return (
    <span class="editor-diff__words" dir="auto">
      {runs.map((run, at) => (
        <Marked key={`${at}`} kind={run.kind}>
          {shownRun(run)}
        </Marked>
      ))}
    </span>
  );
}

export function Marked({ kind, children }: { kind: Run['kind']; children: ComponentChildren }) {
  const { revisions } = usePage().words.editing;
  if (kind === 'same') return <>{children}</>;
  const Element = kind === 'added' ? 'ins' : 'del';
  return (
    <Element>
      <span class="unseen"> {revisions[kind]} </span>
      {children}
      <span class="unseen"> {revisions.end} </span>
    </Element>
  );
}
