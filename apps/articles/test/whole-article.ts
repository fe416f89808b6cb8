/** What an article names besides itself. */
export interface Named {
  readonly sectionId: string;
  readonly authorId: string;
  readonly imageId: string;
}

/** An article with every field that there is, as `POST /articles` takes it. */
export const wholeArticle = ({ sectionId, authorId, imageId }: Named, slug: string) => ({
  kind: 'story',
  slug,
  genre: 'analysis',
  kicker: 'Water',
  dateline: 'QUAY STREET',
  headline: 'The tide comes in',
  shortHeadline: 'Tide',
  standfirst: 'Twice a day.',
  body: [
    { id: 'b1', type: 'text', content: 'It <em>comes</em>.' },
    { id: 'b2', type: 'header', level: 2, content: 'And goes' },
    { id: 'b3', type: 'list', style: 'ordered', items: ['One', 'Two'] },
    { id: 'b4', type: 'quote', content: 'Always.', citation: 'A sailor' },
    { id: 'b5', type: 'image', imageId, alt: 'A quay', caption: 'At low tide' },
    { id: 'b6', type: 'video', video: { ...film(imageId) } },
    { id: 'b7', type: 'divider' },
    { id: 'b8', type: 'embed', url: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'The gates' },
    { id: 'b9', type: 'raw_html', content: '<table><tr><td>1</td></tr></table>' },
  ],
  sectionIds: [sectionId],
  tags: [{ slug: 'sea', name: 'Sea' }],
  authors: [{ authorId }, { name: 'A guest', role: 'Sailor' }],
  heroId: imageId,
  video: film(imageId),
  locale: 'en-GB',
  commentPolicy: { enabled: true, closeAfterDays: 14, moderation: 'pre', guestsAllowed: false },
  notify: 'subscribers',
  alertText: 'It comes in',
  sensitive: ['disaster'],
  seo: { title: 'Tide', description: 'It comes', canonicalUrl: 'https://example.com/tide', socialImageId: imageId, noindex: false },
  sponsoredBy: 'spn_1',
  relatedIds: ['art_1'],
  storyId: 'tides',
});

/** The same, as a merge patch. */
export function wholePatch(named: Named, slug: string): object {
  const { kind: _kind, ...fields } = wholeArticle(named, slug);
  return { ...fields, minor: true, reason: 'The gates are of oak' };
}

const film = (posterId: string) => ({
  sources: [{ url: '/media/films/tide.mp4', type: 'video/mp4' }],
  posterId,
  durationSeconds: 60,
  captions: [{ locale: 'en', label: 'English', url: 'https://example.com/tide.vtt' }],
  transcript: 'The tide comes in.',
});
