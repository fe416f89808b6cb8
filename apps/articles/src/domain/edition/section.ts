import { type OutgoingEvent, type PublicSection, sectionDeleted, sectionUpdated, tombstone } from '#contracts';
import { PlaceRefusedError, SlugTakenByOtherError } from '../aggregate-errors.js';
import { ReservedSlugError } from '../errors.js';
import { isReservedName } from './reserved-names.js';

/** Everything about a section is public. */
export type Section = PublicSection;

export interface SectionInput {
  readonly slug: string;
  readonly name: string;
  readonly parentId?: string | undefined;
  readonly order: number;
  readonly accent: string;
  readonly description?: string | undefined;
}

export interface SectionChange {
  readonly section: Section;
  readonly events: readonly OutgoingEvent[];
}

const pathOf = (slug: string): string => `/${slug}`;

export function makeSection(id: string, { parentId: _parentId, ...input }: SectionInput, parent: Section | undefined): SectionChange {
  if (isReservedName(input.slug)) throw new ReservedSlugError(input.slug);
  return announced({ ...input, id, version: 1, path: pathOf(input.slug), previousPaths: [], ...placeUnder(parent) });
}

/** Another slug leaves the old path behind as a redirect; one of its own former paths may be taken again. */
export function editSection(before: Section, patch: Partial<Omit<SectionInput, 'parentId'>>): SectionChange {
  const slug = patch.slug ?? before.slug;
  if (slug !== before.slug && isReservedName(slug)) throw new ReservedSlugError(slug);
  const path = pathOf(slug);
  const previousPaths = [...new Set([...before.previousPaths, before.path])].filter(old => old !== path);
  return announced({
    ...before,
    ...patch,
    path,
    previousPaths: path === before.path ? before.previousPaths : previousPaths,
    version: before.version + 1,
  });
}

/** Only a section that nothing stands under may move: articles carry their sections' ancestors in their own events. */
export function moveSection({ parentId: _parentId, ...before }: Section, parent: Section | undefined, isUsed: boolean): Section {
  if (parent && (parent.id === before.id || parent.ancestorIds.includes(before.id)))
    throw new PlaceRefusedError('A section cannot stand under itself');
  if (isUsed) throw new PlaceRefusedError('A section that has articles or sections under it stays where it is');
  return { ...before, ...placeUnder(parent) };
}

export function deleteSection({ id, version, path }: Section, isUsed: boolean): readonly OutgoingEvent[] {
  if (isUsed) throw new PlaceRefusedError('A section that has articles or sections under it cannot be deleted');
  return [sectionDeleted({ id, version: version + 1, path }), tombstone(sectionUpdated, id, version + 1)];
}

/** A path belongs to one section as long as there is that section, so that a redirect never leads elsewhere. */
export function refuseTakenPath(slug: string, owner: Section | undefined, id: string): void {
  if (owner && owner.id !== id) throw new SlugTakenByOtherError(slug, 'section');
}

const placeUnder = (parent: Section | undefined) =>
  parent ? { parentId: parent.id, ancestorIds: [...parent.ancestorIds, parent.id] } : { ancestorIds: [] };
const announced = (section: Section): SectionChange => ({ section, events: [sectionUpdated(section)] });
