import type { PublicSection } from '#contracts';

const inOrder = (one: PublicSection, other: PublicSection): number => one.order - other.order || one.name.localeCompare(other.name);

/** The sections of the navigation: those without a parent, in the editors' order. */
export const topLevel = (sections: readonly PublicSection[]): PublicSection[] =>
  sections.filter(section => !section.parentId).toSorted(inOrder);

export const childrenOf = (parent: PublicSection, sections: readonly PublicSection[]): PublicSection[] =>
  sections.filter(section => section.parentId === parent.id).toSorted(inOrder);

/** The sections that an article names, as they are called today: a new name comes as the section's own event, not with the article. */
export const asToday = <S extends { id: string; name: string; path: string }>(
  named: readonly S[],
  sections: readonly PublicSection[],
): S[] =>
  named.map(section => {
    const { name, path } = sections.find(({ id }) => id === section.id) ?? section;
    return { ...section, name, path };
  });

/** From the top level down to the section itself; ancestors not known (yet) are left out. */
export function trailTo(id: string, sections: readonly PublicSection[]): PublicSection[] {
  const trail: PublicSection[] = [];
  for (let at = sections.find(section => section.id === id); at && !trail.includes(at);) {
    trail.unshift(at);
    const { parentId } = at;
    at = parentId ? sections.find(section => section.id === parentId) : undefined;
  }
  return trail;
}
