import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PlacementSlot, PublicArticle } from '#contracts';
import type { AdSlot } from '../domain/advertising/ad-slot.js';
import { accentClass } from '../domain/text/accents.js';
import type { Paper } from '../domain/paper/paper.js';
import { asToday } from '../domain/paper/section-tree.js';
import type { Words } from '../domain/words/words.js';
import { wordsFor } from '../domain/words/words-for.js';
import type { Surroundings } from './views.js';

/** What every element of one page may ask, so that it need not be handed down. */
export interface PageScope {
  paper: Paper;
  words: Words;
  now: Date;
  /** The class that colours what belongs to a section; of the paper where the section is not known. */
  accent: (sectionId: string | undefined) => string | undefined;
  /** The section that an article belongs to first, as it is called today. */
  section: (article: Pick<PublicArticle, 'sections'>) => PublicArticle['sections'][number] | undefined;
  commentsOn: NonNullable<Surroundings['commentsOn']>;
  /** The box for advertising that the page has there. */
  slot: (at: PlacementSlot) => AdSlot | undefined;
}

export const Scope = createContext<PageScope | undefined>(undefined);

export function usePage(): PageScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('An element of a page was rendered outside of one.');
  return scope;
}

type Page = Pick<Surroundings, 'now' | 'sections' | 'commentsOn' | 'slots'>;

export function pageScope(paper: Paper, { now, sections, commentsOn = () => 0, slots }: Page): PageScope {
  const accents = new Map(sections.map(section => [section.id, section.accent]));
  return {
    paper,
    now,
    words: wordsFor(paper.locale),
    accent: sectionId => accentClass((sectionId && accents.get(sectionId)) || paper.accent),
    section: article => asToday(article.sections, sections)[0],
    commentsOn,
    slot: at => slots?.[at],
  };
}
