import { Liquid, type Template as Parsed } from 'liquidjs';

/** What asks and repeats. Without those that read other templates, and those that print what no filter has seen. */
const tags = ['if', 'unless', 'case', 'for', 'assign', 'capture', 'comment', 'cycle', 'break', 'continue'];
/** What changes a value into text that is still escaped when it is printed; `raw` is not among them. */
const filters =
  'append,capitalize,default,divided_by,downcase,first,join,last,minus,modulo,plus,prepend,remove,replace,reverse,round,size,slice,split,strip,strip_newlines,times,truncate,truncatewords,upcase,url_encode'.split(
    ',',
  );

const limits = { parseLimit: 200_000, renderLimit: 2_000, memoryLimit: 20_000_000 };

const nowhere = {
  exists: () => Promise.resolve(false),
  existsSync: () => false,
  readFile: () => Promise.reject(new Error('Templates read no files')),
  readFileSync: (): string => {
    throw new Error('Templates read no files');
  },
  resolve: () => '',
  contains: () => Promise.resolve(false),
  containsSync: () => false,
};

/**
 * Liquid as far as mail needs it: nothing runs, nothing is read, an unknown name is an error and no gap in a mail, and a template that does not end
 * is ended. In HTML everything is escaped that a template prints; in text nothing.
 */
function engine(escapes: boolean): Liquid {
  const liquid = new Liquid({
    ...limits,
    fs: nowhere,
    relativeReference: false,
    dynamicPartials: false,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    ...(escapes && { outputEscape: 'escape' as const }),
  });
  for (const name of Object.keys(liquid.tags)) if (!tags.includes(name)) Reflect.deleteProperty(liquid.tags, name);
  for (const name of Object.keys(liquid.filters)) if (!filters.includes(name)) liquid.unregisterFilter(name);
  return liquid;
}

const engines = { text: engine(false), html: engine(true) } as const;

/** A piece of a template, read once and filled in often. */
export class LiquidText {
  readonly #liquid: Liquid;
  readonly #parsed: Parsed[];

  constructor(kind: keyof typeof engines, source: string) {
    this.#liquid = engines[kind];
    this.#parsed = this.#liquid.parse(source);
  }

  render(facts: object): string {
    return withoutTraces(() => String(this.#liquid.renderSync(this.#parsed, facts)));
  }
}

/** Each `if` about a name that is not there makes an error, and catches it: where it comes from costs more than the rest of the mail's text. */
function withoutTraces<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
