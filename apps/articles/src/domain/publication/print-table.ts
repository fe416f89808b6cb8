import { type Condition, conditions, newsroomRoles, type NewsroomRole, type Reach } from './article-transitions.js';

interface Row {
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly by: Readonly<Partial<Record<NewsroomRole, Reach>>>;
  readonly conditions?: readonly Condition[];
}

/** Rows of a table of transitions in Markdown, in the order of their actions. */
export function printTable(actions: readonly string[], rows: readonly Row[]): string {
  const sorted = actions.flatMap(action => rows.filter(row => row.action === action));
  const head = ['action', 'from', 'to', ...newsroomRoles, 'if'];
  return [line(head), line(head.map(() => '---')), ...sorted.map(row => line(cells(row)))].join('\n');
}

/** The conditions that these rows name, in words. */
export function printConditions(rows: readonly Row[]): string {
  const named = new Set(rows.flatMap(({ conditions: only = [] }) => only));
  return Object.entries(conditions)
    .filter(([name]) => [...named].some(condition => condition === name))
    .map(([name, words]) => `- **${name}**: ${words}.`)
    .join('\n');
}

export function printDiagram(first: string, moves: readonly Pick<Row, 'action' | 'from' | 'to'>[]): string {
  const arrows = moves.filter(({ from, to }) => from !== to).map(({ action, from, to }) => `    ${from} --> ${to} : ${action}`);
  return ['```mermaid', 'stateDiagram-v2', ...(first === '' ? [] : [`    [*] --> ${first}`]), ...new Set(arrows), '```'].join('\n');
}

function cells({ action, from, to, by, conditions: only = [] }: Row): string[] {
  const reach = (role: NewsroomRole): string => by[role] ?? '–';
  return [action, from, to, ...newsroomRoles.map(reach), only.join(', ')];
}

const line = (words: readonly string[]): string => `| ${words.join(' | ')} |`;
