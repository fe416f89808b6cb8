import { printConditions, printDiagram, printTable } from '../publication/print-table.js';
import { copyActions, copyTransitions } from './working-copy-transitions.js';

/** The table of a working copy's transitions as a page of the documentation. */
export const printCopyTransitions = (): string => `# What may be done with a working copy

Made from \`apps/articles/src/domain/working-copy/working-copy-transitions.ts\` by \`npm run docs:generate\`; change it there.

The working copy of a published article is a text beside the one that readers see. It passes the same review, and its changes are published now or
at a time; until then readers see nothing of it, and hear nothing: no event, no version, no time. \`none\` is an article without one.

${printDiagram('', copyTransitions)}

## Who may do what

"own" is a working copy of an article that the person created; conditions are explained below. Everything that is not in this table is refused with
409 and the list of what is allowed; what is in it, but not for this person, with 403 and the same list.

${printTable(copyActions, copyTransitions)}

The first edit begins the working copy, with the text that readers see. An edit of approved or scheduled changes sends them back to review, and drops
the schedule. Publishing makes the copy's text and slug the article's own, and is one \`article.updated\`.

When scheduled changes are due, the schedule publishes them as an editor would, under the same conditions. Where one does not hold, the working copy is
\`approved\` again and says why (\`scheduleError\`).

When the article is taken down, its working copy sleeps: its schedule ends, it can be read and discarded, and nothing else. Published again, the article
has it as before; revised, the article is a draft with the copy's text.

## Conditions

${printConditions(copyTransitions)}
`;
