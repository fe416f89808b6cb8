import { Environment, type ASTNode } from '@marcbachmann/cel-js';

/** A condition that says nothing that can be asked. */
export class ConditionError extends Error {
  readonly code = 'invalid-condition';
  readonly errors: readonly { readonly pointer: string; readonly message: string }[];

  constructor(readonly why: string) {
    super(`The condition cannot be used: ${why}`);
    this.errors = [{ pointer: '/condition', message: why }];
  }
}

type Content = Readonly<Record<string, unknown>>;

/** What a condition may ask: public fields alone, empty where there is no such thing. */
const asked: Readonly<Record<string, { readonly type: string; readonly of: (content: Content) => unknown }>> = {
  headline: { type: 'string', of: ({ headline }) => headline ?? '' },
  standfirst: { type: 'string', of: ({ standfirst }) => standfirst ?? '' },
  kicker: { type: 'string', of: ({ kicker }) => kicker ?? '' },
  genre: { type: 'string', of: ({ genre }) => genre ?? '' },
  kind: { type: 'string', of: ({ articleKind }) => articleKind ?? '' },
  locale: { type: 'string', of: ({ locale }) => locale ?? '' },
  by: { type: 'string', of: ({ by }) => by ?? '' },
  sponsored: { type: 'bool', of: ({ sponsored }) => sponsored === true },
  sections: { type: 'list<string>', of: ({ sections }) => fieldOfEach(sections, 'slug') },
  authors: { type: 'list<string>', of: ({ authors }) => fieldOfEach(authors, 'name') },
  tags: { type: 'list<string>', of: ({ tags }) => tags ?? [] },
};

/**
 * Nothing that takes longer than its text is long: no regular expressions, nothing in a loop in a loop, nothing that builds lists. `exists` and `all`
 * go once over a list of an article or of the condition.
 */
const callable = new Set(['size', 'startsWith', 'endsWith', 'contains', 'lowerAscii', 'upperAscii', 'exists', 'all']);
const loops = new Set(['exists', 'all']);
const longest = 500;

const language = new Environment({
  limits: { maxAstNodes: 100, maxDepth: 12, maxListElements: 30, maxMapEntries: 0, maxCallArguments: 3 },
});
for (const [name, { type }] of Object.entries(asked)) language.registerVariable(name, type);

export type Condition = (content: Content) => boolean;

/** Reads a condition (CEL, https://cel.dev): `"india" in tags && !sponsored`. Fails with a `ConditionError` that says where. */
export function parseCondition(text: string): Condition {
  if (text.length > longest) throw new ConditionError(`it is longer than ${longest} characters`);
  const parsed = orRefuse(() => language.parse(text));
  const { valid, type, error } = parsed.check();
  if (!valid) throw new ConditionError(error?.summary ?? 'it makes no sense');
  if (type !== 'bool') throw new ConditionError(`it has to be true or false, and is of type ${type ?? 'unknown'}`);
  refuseCostly(parsed.ast, false);
  return content => {
    try {
      return parsed(factsOf(content)) === true;
    } catch {
      // A list that is shorter than the condition thought: what it asks for is not there.
      return false;
    }
  };
}

/** What is wrong with a condition, in words; nothing where it can be used. */
export function flawOfCondition(text: string): string | undefined {
  try {
    parseCondition(text);
    return undefined;
  } catch (error) {
    if (error instanceof ConditionError) return error.why;
    throw error;
  }
}

const factsOf = (content: Content): Record<string, unknown> =>
  Object.fromEntries(Object.entries(asked).map(([name, { of }]) => [name, of(content)]));

const fieldOfEach = (list: unknown, field: string): unknown[] =>
  Array.isArray(list) ? list.map((item: Record<string, unknown>) => item[field]) : [];

function orRefuse<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new ConditionError(error instanceof Error && 'summary' in error ? String(error.summary) : 'it cannot be read');
  }
}

function refuseCostly(node: ASTNode, isInLoop: boolean): void {
  const name = calledBy(node);
  if (name !== undefined && !callable.has(name)) throw new ConditionError(`it may not call ${name}`);
  const isLoop = name !== undefined && loops.has(name);
  if (isLoop && isInLoop) throw new ConditionError('it may not have one loop in another');
  for (const child of childrenOf(node.args)) refuseCostly(child, isInLoop || isLoop);
}

const calledBy = (node: ASTNode): string | undefined => (node.op === 'call' || node.op === 'rcall' ? String(node.args[0]) : undefined);

const childrenOf = (value: unknown): ASTNode[] => {
  if (Array.isArray(value)) return value.flatMap(childrenOf);
  return typeof value === 'object' && value !== null && 'op' in value ? [value as ASTNode] : [];
};
