import { actions, transitions } from './article-transitions.js';
import { printConditions, printDiagram, printTable } from './print-table.js';

/** The table of transitions as a page of the documentation. */
export function printTransitions(): string {
  return `# What may be done with an article

Made from \`apps/articles/src/domain/publication/article-transitions.ts\` by \`npm run docs:generate\`; change it there.

${printDiagram('draft', moves)}

## Who may do what

"own" is what the person created; conditions are explained below. Everything that is not in this table is refused with 409 and the list
of what is allowed; what is in it, but not for this person, with 403 and the same list.

${printTable(actions, transitions)}

\`killed\` is \`unpublished\` after a recall. An edit that changes nothing is no change. An edit of approved or scheduled
content goes back to review, and drops the schedule; one of a published article is seen by readers at once. What is to be reviewed before readers
see it is written in [a working copy](working-copy-states.md); while there is one, the article is not edited in place.

When a scheduled article is due, the schedule publishes it as an editor would, under the same conditions. Where one does not hold, the article
is \`approved\` again and says why (\`scheduleError\`). A published one that has an end is taken down then, with the reason \`expired\`.

## Conditions

${printConditions(transitions)}

## Who may read what

Editors and chiefs read everything. A writer reads what is their own, and what readers may read; of another's article neither its working copy
nor its revisions.
`;
}

/** A kill leads to a standing of its own. */
const moves = transitions.map(({ action, from, to }) => ({ action, from, to: action === 'kill' ? 'killed' : to }));
