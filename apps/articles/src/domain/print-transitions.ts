import { actions, conditions, newsroomRoles, type NewsroomRole, type Transition, transitions } from './article-transitions.js';

/** The table of transitions as a page of the documentation. */
export function printTransitions(): string {
  return `# What may be done with an article

Made from \`apps/articles/src/domain/article-transitions.ts\` by \`npm run docs:generate\`; change it there.

${diagram()}

## Who may do what

"own" is what the person created; conditions are explained below. Everything that is not in this table is refused with 409 and the list
of what is allowed; what is in it, but not for this person, with 403 and the same list.

${table(['action', 'from', 'to', ...newsroomRoles, 'if'], sorted().map(row))}

\`killed\` is \`unpublished\` after a recall. An edit that changes nothing is no change. An edit of approved or scheduled
content goes back to review, and drops the schedule; one of a published article is seen by readers at once.

When a scheduled article is due, the schedule publishes it as an editor would, under the same conditions. Where one does not hold, the article
is \`approved\` again and says why (\`scheduleError\`). A published one that has an end is taken down then, with the reason \`expired\`.

## Conditions

${Object.entries(conditions)
  .map(([name, words]) => `- **${name}**: ${words}.`)
  .join('\n')}

## Who may read what

Editors and chiefs read everything. A writer reads what is their own, and what readers may read.
`;
}

const sorted = (): Transition[] => actions.flatMap(action => transitions.filter(transition => transition.action === action));

function row({ action, from, to, by, conditions: only = [] }: Transition): string[] {
  const reach = (role: NewsroomRole): string => by[role] ?? '–';
  return [action, from, to, ...newsroomRoles.map(reach), only.join(', ')];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function diagram(): string {
  const moves = transitions
    .filter(({ from, to }) => from !== to)
    .map(({ action, from, to }) => `    ${from} --> ${target(action, to)} : ${action}`);
  return ['```mermaid', 'stateDiagram-v2', '    [*] --> draft', ...new Set(moves), '```'].join('\n');
}

/** A kill leads to a standing of its own. */
const target = (action: Transition['action'], to: Transition['to']): string => (action === 'kill' ? 'killed' : to);
