import { flightActions, flightConditions, type FlightTransition, flightTransitions } from './flight-transitions.js';

/** The table of transitions as a page of the documentation. */
export function printFlightTransitions(): string {
  return `# What may happen to a flight

Made from \`apps/sponsorship/src/domain/booking/flight-transitions.ts\` by \`npm run docs:generate\`; change it there.

${diagram()}

## What, and by whom

People are ad managers and chiefs. The schedule acts by itself, at a time that was planned, once, in the name of whoever booked the flight.
What is not in this table is refused with 409 and the list of what is allowed. \`completed\` and \`cancelled\` are for good.

${table(['action', 'from', 'to', 'by', 'if'], sorted().map(row))}

## Conditions

${Object.entries(flightConditions)
  .map(([name, words]) => `- **${name}**: ${words}.`)
  .join('\n')}

A booked flight whose start is past starts at once. A reservation that nobody books in time is a draft again, and its room is free. A paused flight keeps
its room, and ends when it was to end. What is used of a goal of impressions is what is counted and what decisions that are made already may still add.

## Its campaign

A campaign is \`running\` from its first live flight on, and \`ended\` when none is left that is reserved, booked, live or paused: drafts hold nothing up. A flight that is
booked in an ended campaign plans it anew. A campaign that is cancelled takes all of its flights with it that are not over.
`;
}

const sorted = (): FlightTransition[] =>
  flightActions.flatMap(action => flightTransitions.filter(transition => transition.action === action));

const row = ({ action, from, to, by, conditions = [] }: FlightTransition): string[] => [action, from, to, by, conditions.join(', ')];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function diagram(): string {
  const moves = flightTransitions.filter(({ from, to }) => from !== to).map(({ action, from, to }) => `    ${from} --> ${to} : ${action}`);
  return ['```mermaid', 'stateDiagram-v2', '    [*] --> draft', ...moves, '```'].join('\n');
}
