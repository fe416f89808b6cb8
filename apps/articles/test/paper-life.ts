import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { ClaimSlug } from '../src/commands/writing/claim-slug.js';
import type { Article } from '../src/domain/article.js';
import type { Circumstances } from '../src/domain/publication/circumstances.js';
import { draftArticle } from '../src/domain/writing/draft-article.js';
import { type Edit, editArticle } from '../src/domain/writing/edit-article.js';
import { copyTextOf, editWorkingCopy } from '../src/domain/working-copy/edit-working-copy.js';
import { eventsOfChange } from '../src/domain/publication/events-of-change.js';
import { followSection, isFollowing } from '../src/domain/publication/move-article.js';
import { deleteSection, editSection, makeSection, refuseTakenPath, type Section } from '../src/domain/edition/section.js';
import type { SlugsStore } from '../src/store/slugs.store.js';
import { plainSteps } from './plain-steps.js';
import { chief, clock, sampleContent, sampleReferences } from './sample-article.js';

const articleSteps = ['edit', 'copy-edit', 'copy-publish', 'publish', 'unpublish', 'kill', 'revise', 'delete'] as const;
type ArticleStep = (typeof articleSteps)[number];

export interface Attempt {
  readonly action: ArticleStep | 'create' | 'follow' | 'make-section' | 'rename-section' | 'delete-section';
  /** Of those that there are. */
  readonly which: number;
  readonly where: number;
  readonly kind: Article['kind'];
  readonly slug: string;
  readonly sectionSlug: string;
}

const attempt = record<Attempt>({
  action: constantFrom(...articleSteps, 'edit', 'publish', 'create', 'follow', 'make-section', 'rename-section', 'delete-section'),
  which: nat(3),
  where: nat(2),
  kind: constantFrom('story', 'story', 'video'),
  slug: constantFrom('ebb', 'flood', 'neap', 'spring'),
  sectionSlug: constantFrom('world', 'city', 'port', 'tv'),
});

/** In whatever becomes of a few articles and sections that compete for names; looked at after each change. */
export const inEveryPaper = (holds: (paper: Paper) => void): Promise<void> =>
  assert(
    asyncProperty(array(attempt, { minLength: 20, maxLength: 80 }), async attempts => {
      const paper = new Paper();
      for (const each of attempts) if (await paper.try(each)) holds(paper);
    }),
    { numRuns: 300 },
  );

/** What the newest event of an article says of where it is, and was. */
export interface ToldPlace {
  readonly path: string;
  readonly previousPaths: readonly string[];
}

/** Articles and sections as the domain decides about them; each change is kept whole or, refused, not at all. */
export class Paper {
  readonly articles = new Map<string, Article>();
  readonly sections = new Map<string, Section>();
  readonly told = new Map<string, ToldPlace>();
  readonly #slugs = new Map<string, string>();
  readonly #now = clock();
  #made = 0;

  /** Refusals, which are errors with a code, change nothing; answers whether there was a change. */
  async try(attempted: Attempt): Promise<boolean> {
    try {
      await this.#take(attempted);
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error) return false;
      throw error;
    }
  }

  async #take({ action, which, where, kind, slug, sectionSlug }: Attempt): Promise<void> {
    const [article, section] = [nth(this.articles, which), nth(this.sections, where)];
    if (action === 'make-section' || !section) return this.#keepSection(this.#newId('sec'), sectionSlug);
    if (action === 'rename-section') return this.#keepSection(section.id, sectionSlug);
    if (action === 'delete-section') return this.#deleteSection(section);
    if (action === 'create' || !article) return this.#create(kind, slug, section);
    if (action === 'follow') return this.#follow(article);
    const after = take(article, action, { edit: editIn(article, action, { slug, section }), at: this.#at() });
    if (action === 'edit' || action === 'copy-edit') await this.#claim(slug, article.id);
    this.#keep(article, after);
  }

  async #create(kind: Article['kind'], slug: string, { id: sectionId }: Section): Promise<void> {
    const content = sampleContent({ sectionIds: [sectionId], ...(kind === 'video' && { video: film }) });
    const article = draftArticle({ id: this.#newId('art'), kind, slug, content }, this.#at());
    await this.#claim(slug, article.id);
    this.#keep(undefined, article);
  }

  #follow(article: Article): void {
    const behind = [...this.sections.values()].find(section => article.state !== 'deleted' && !isFollowing(article, section));
    if (behind) this.#keep(article, followSection(article, behind, this.#at()));
  }

  #keepSection(id: string, slug: string): void {
    const owner = [...this.sections.values()].find(({ path, previousPaths }) => [path, ...previousPaths].includes(`/${slug}`));
    refuseTakenPath(slug, owner, id);
    const before = this.sections.get(id);
    const { section } = before
      ? editSection(before, { slug })
      : makeSection(id, { slug, name: slug, order: 1, accent: '#123456' }, undefined);
    this.sections.set(id, section);
  }

  #deleteSection(section: Section): void {
    const texts = [...this.articles.values()].filter(({ state }) => state !== 'deleted').flatMap(one => [one, one.workingCopy ?? one]);
    deleteSection(
      section,
      texts.some(({ content }) => content.sectionIds.includes(section.id)),
    );
    this.sections.delete(section.id);
  }

  #keep(before: Article | undefined, after: Article): void {
    this.articles.set(after.id, after);
    const [newest] = eventsOfChange(before, after, this.#at().references).filter(({ data }) => data !== null);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every event of an article that readers saw has both
    if (newest) this.told.set(after.id, newest.data as ToldPlace);
  }

  /** The use case itself, on rows in memory. */
  async #claim(slug: string, articleId: string): Promise<void> {
    const rows = {
      ownerOf: (wanted: string) => Promise.resolve(this.#slugs.get(wanted)),
      claim: (wanted: string, by: string) => Promise.resolve(void this.#slugs.set(wanted, by)),
    };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all of the store that is asked
    await new ClaimSlug(rows as unknown as SlugsStore).exactly(slug, articleId);
  }

  #at(): Circumstances {
    const sections = [...this.sections.values()].map(({ id, slug, name, path }) => ({ id, slug, name, path, ancestorIds: [] }));
    const references = { ...sampleReferences, sections: new Map(sections.map(section => [section.id, section])) };
    return { person: chief, reason: 'the night desk', now: this.#now(), references, twoPersonRule: true };
  }

  #newId(prefix: string): string {
    return `${prefix}_${(this.#made += 1)}`;
  }
}

interface Wish {
  readonly edit: Edit;
  readonly at: Circumstances;
}

/** By the shortest way to what is wanted, as a chief may go it. */
function take(article: Article, action: ArticleStep, { edit, at }: Wish): Article {
  switch (action) {
    case 'edit':
      return editArticle(article, edit, at);
    case 'copy-edit':
      return editWorkingCopy(article, edit, at);
    case 'copy-publish':
      return plainSteps['copy-publish'](article.workingCopy?.state === 'draft' ? plainSteps['copy-submit'](article, at) : article, at);
    case 'publish':
      return plainSteps.publish(article.state === 'draft' ? plainSteps.submit(article, at) : article, at);
    case 'unpublish':
    case 'kill':
    case 'revise':
    case 'delete':
      break;
  }
  return plainSteps[action](article, at);
}

function editIn(article: Article, action: ArticleStep, { slug, section }: { slug: string; section: Section }): Edit {
  const { content } = action === 'copy-edit' ? copyTextOf(article) : article;
  return { content: { ...content, sectionIds: [section.id] }, slug, minor: false };
}

const film = { sources: [{ url: '/media/films/tide.mp4', type: 'video/mp4' as const }], durationSeconds: 60, captions: [] };
const nth = <T>(all: ReadonlyMap<string, T>, index: number): T | undefined => [...all.values()][index % Math.max(1, all.size)];
