import { creativeActions, creativeConditions, type CreativeTransition, creativeTransitions } from './creative-transitions.js';

/** The table of transitions as a page of the documentation. */
export function printCreativeTransitions(): string {
  return `# What may happen to a creative

Made from \`apps/sponsorship/src/domain/creatives/creative-transitions.ts\` by \`npm run docs:generate\`; change it there.

${diagram()}

## What, and when

All of it is done by ad managers and chiefs. What is not in this table is refused with 409 and the list of what is allowed. Readers see a creative while it is
\`approved\`, and nothing of it in any other state. An edit is every change of what they would see: its words, its pictures, its link. Another name, which stands
in the paper's own lists alone, leaves it in its state, and a change that changes nothing is none.

${table(['action', 'from', 'to', 'if'], sorted().map(row))}

## Conditions

${Object.entries(creativeConditions)
  .map(([name, words]) => `- **${name}**: ${words}.`)
  .join('\n')}

To reject asks for a reason, and withdraws what was approved. Every step but those between drafts is told: \`creative.submitted\`, \`creative.approved\`, \`creative.rejected\`.
`;
}

const sorted = (): CreativeTransition[] =>
  creativeActions.flatMap(action => creativeTransitions.filter(transition => transition.action === action));

const row = ({ action, from, to, conditions = [] }: CreativeTransition): string[] => [action, from, to, conditions.join(', ')];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function diagram(): string {
  const moves = creativeTransitions
    .filter(({ from, to }) => from !== to)
    .map(({ action, from, to }) => `    ${from} --> ${to} : ${action}`);
  return ['```mermaid', 'stateDiagram-v2', '    [*] --> draft', ...moves, '```'].join('\n');
}
