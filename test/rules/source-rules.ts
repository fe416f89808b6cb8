/** What a look at a file's name and text can tell, where dependency-cruiser cannot. */
export interface SourceRule {
  readonly name: string;
  /** Of which files it speaks. */
  readonly files: RegExp;
  readonly except?: RegExp;
  readonly isBroken: (path: string, text: string) => boolean;
  /** A file that breaks it. */
  readonly example: readonly [path: string, text: string];
}

const production = /^(?:apps|libs)\/(?!testing\/)[^/]+\/src\//;
const spec = /\.(?:spec|int-spec|e2e-spec)\.tsx?$/;
const any = /./;

export const sourceRules: readonly SourceRule[] = [
  {
    name: 'the environment is read by the configuration alone, which main.ts hands it to',
    files: production,
    except: spec,
    isBroken: (path, text) =>
      text.replace(path.endsWith('/main.ts') ? /readConfig\(\w+, process\.env\)/ : /^$/, '').includes('process.env'),
    example: ['apps/site/src/http/pages.controller.ts', "const port = process.env['PORT'];"],
  },
  {
    name: 'a file has at most 200 lines',
    files: any,
    isBroken: (_, text) => text.trimEnd().split('\n').length > 200,
    example: ['libs/service/src/long.ts', 'export {};\n'.repeat(201)],
  },
  {
    name: 'a file is named kebab-case after what it holds, not after a kind of code',
    files: any,
    isBroken: path =>
      !/^(?:[a-z0-9]+[-.])*[a-z0-9]+$/.test(path.split('/').at(-1) ?? '') || /\b(?:manager|helper|util|impl|misc|common)s?\b/.test(path),
    example: ['libs/service/src/http/etag-helper.ts', ''],
  },
  {
    name: 'nothing is called a manager, a helper or a util, and no interface I…',
    files: any,
    isBroken: (_, text) =>
      /\b(?:class|interface|type|const|function) (?:\w+(?:Manager|Helper|Utils?|Impl)\b|I[A-Z][a-z]\w*\b(?= (?:\{|extends)))/.test(text),
    example: ['libs/service/src/drain.ts', 'export class DrainManager {}'],
  },
  {
    name: 'a folder is a concern',
    files: any,
    isBroken: path => /\/(?:common|shared|core|utils|helpers|interfaces|types)\//.test(path),
    example: ['apps/site/src/shared/dates.ts', ''],
  },
  {
    name: 'exports have names',
    files: /\.tsx?$/,
    isBroken: (_, text) => /^export default /m.test(text),
    example: ['libs/service/src/drain.ts', 'export default class {}'],
  },
  {
    name: 'nothing is left for later',
    files: any,
    isBroken: (_, text) => /\b(?:TODO|FIXME|XXX)\b/.test(text),
    example: ['libs/service/src/drain.ts', '// TODO: the rest'],
  },
  {
    name: 'no test is singled out or promised',
    files: spec,
    isBroken: (_, text) => /\b(?:it|test|describe)\.(?:only|todo)\b|\b(?:fit|fdescribe)\(/.test(text),
    example: ['libs/service/src/drain.spec.ts', "it.only('drains', () => {});"],
  },
  {
    name: 'a controller may read a store, but what changes one is a command',
    files: /^apps\/[^/]+\/src\/http\//,
    isBroken: (_, text) => /\bthis\.\w+\.(?:insert|replace|remove|append|save|keepNewest)\w*\(/.test(text),
    example: ['apps/articles/src/http/edition/authors.controller.ts', 'return this.authors.replace(author);'],
  },
];

export const findings = (path: string, text: string): string[] =>
  sourceRules
    .filter(rule => rule.files.test(path) && !rule.except?.test(path) && rule.isBroken(path, text))
    .map(rule => `${path}: ${rule.name}`);
