import { acceptBody } from './accept-body.js';
import { type ArticleContent, contentSchema } from './article-content.js';
import type { BodyBlock, InputBlock } from './body-block.js';
import { type Flaw, InvalidArticleError } from '../errors.js';
import { mergePatch } from './merge-patch.js';
import type { NewsroomRules } from './newsroom-rules.js';
import type { Person } from '../publication/standing.js';

type Fields = Omit<ArticleContent, 'body'>;

/** Whose hand it is, under which rules, and where block ids come from. */
export interface Desk {
  readonly person: Person;
  readonly rules: NewsroomRules;
  readonly newBlockId: () => string;
}

export interface ContentInput {
  readonly fields: object;
  readonly body: readonly InputBlock[];
}

export function acceptContent({ fields, body }: ContentInput, desk: Desk): ArticleContent {
  return { ...acceptFields(fields, desk.rules.locale), body: bodyBy(desk, body, []) };
}

/** The content after an edit: fields by merge patch, the body as a whole. What is not said stays. */
export function patchContent(before: ArticleContent, { fields, body }: Partial<ContentInput>, desk: Desk): ArticleContent {
  return {
    ...(fields ? patchFields(before, fields, desk.rules.locale) : before),
    body: body ? bodyBy(desk, body, before.body) : before.body,
  };
}

/** An older content, by the rules of today; raw HTML that is not there now is for those who may write it. */
export function restoreContent(now: ArticleContent, { body, ...fields }: ArticleContent, desk: Desk): ArticleContent {
  return { ...acceptFields(fields, desk.rules.locale), body: bodyBy(desk, body, now.body) };
}

function bodyBy({ person, rules, newBlockId }: Desk, blocks: readonly InputBlock[], before: readonly BodyBlock[]): BodyBlock[] {
  return acceptBody({ blocks, before, newBlockId, mayWriteRawHtml: person.roles.some(role => rules.rawHtmlRoles.includes(role)) });
}

/** An article's fields as they come in, each by its rule; what is not said is the paper's default. */
export function acceptFields(input: unknown, paperLocale: string): Fields {
  const parsed = contentSchema.safeParse(input);
  if (!parsed.success) {
    throw new InvalidArticleError(
      parsed.error.issues.map(({ path, message }) => ({ pointer: path.map(step => `/${String(step)}`).join(''), message })),
    );
  }
  const flaws = repetitions(parsed.data);
  if (flaws.length > 0) throw new InvalidArticleError(flaws);
  const [locale = paperLocale] = Intl.getCanonicalLocales(parsed.data.locale ?? paperLocale);
  return { ...parsed.data, locale };
}

/** The fields after a merge patch (RFC 7396), by the same rules as new ones. */
export function patchFields({ body: _body, ...fields }: ArticleContent, patch: object, paperLocale: string): Fields {
  return acceptFields(mergePatch(fields, patch), paperLocale);
}

function repetitions({ sectionIds, tags, relatedIds, sensitive }: Omit<Fields, 'locale'>): Flaw[] {
  return [
    ...repeated('sectionIds', sectionIds),
    ...repeated(
      'tags',
      tags.map(tag => tag.slug),
    ),
    ...repeated('relatedIds', relatedIds),
    ...repeated('sensitive', sensitive),
  ];
}

function repeated(field: string, values: readonly string[]): Flaw[] {
  const again = values.map((value, index) => ({ value, index })).filter(({ value, index }) => values.indexOf(value) !== index);
  return again.map(({ value, index }) => ({ pointer: `/${field}/${index}`, message: `"${value}" is there twice` }));
}
