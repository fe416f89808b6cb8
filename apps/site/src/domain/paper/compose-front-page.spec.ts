import { describe, expect, it } from '@jest/globals';
import { composeFrontPage } from './compose-front-page.js';

const story = (id: string, hour: number, kind = 'story') => ({
  id,
  kind,
  headline: `Headline of ${id}`,
  shortHeadline: 'Short',
  firstPublishedAt: new Date(Date.UTC(2026, 10, 23, hour)).toISOString(),
});
const stories = Array.from({ length: 16 }, (_, hour) => story(`art_${String(hour).padStart(2, '0')}`, hour));
const ids = (articles: readonly { id: string }[]) => articles.map(({ id }) => id);

describe('the front page', () => {
  it('is the newest stories, in the order of importance, where nobody curates', () => {
    const { lead, secondary, rail, band } = composeFrontPage(stories.toReversed());
    expect(ids([...lead, ...secondary, ...rail, ...band])).toEqual(ids(stories.toReversed()).slice(0, 12));
    expect([lead, secondary, rail, band].map(area => area.length)).toEqual([1, 2, 5, 4]);
  });

  it('puts what is curated first and lets the newest fill in behind it', () => {
    const { lead, rail } = composeFrontPage(stories, {
      slots: [
        { area: 'lead', articleId: 'art_03' },
        { area: 'rail', articleId: 'art_01' },
      ],
    });
    expect(ids(lead)).toEqual(['art_03']);
    expect(rail[0]?.id).toBe('art_01');
    expect(rail).toHaveLength(5);
  });

  it('shows no article twice, and is silent where an article is not visible', () => {
    const composition = composeFrontPage(stories, {
      slots: [
        { area: 'lead', articleId: 'art_gone' },
        { area: 'secondary', articleId: 'art_05' },
        { area: 'band', articleId: 'art_05' },
      ],
    });
    const shown = ids(Object.values(composition).flat());
    expect(new Set(shown).size).toBe(shown.length);
    expect(ids(composition.lead)).toEqual(['art_15']);
  });

  it('has one lead: a second one moves an area on', () => {
    const { lead, secondary } = composeFrontPage(stories, {
      slots: [
        { area: 'lead', articleId: 'art_01' },
        { area: 'lead', articleId: 'art_02' },
      ],
    });
    expect(ids(lead)).toEqual(['art_01']);
    expect(secondary[0]?.id).toBe('art_02');
  });

  it('says what the editors say of an article rather than what it says of itself', () => {
    const { lead } = composeFrontPage(stories, { slots: [{ area: 'lead', articleId: 'art_01', headline: 'Of the day', kicker: 'Now' }] });
    expect(lead[0]).toMatchObject({ headline: 'Of the day', shortHeadline: undefined, kicker: 'Now' });
  });

  it('takes a video by hand only', () => {
    const film = story('art_film', 23, 'video');
    expect(ids(Object.values(composeFrontPage([...stories, film])).flat())).not.toContain('art_film');
    expect(ids(composeFrontPage([...stories, film], { slots: [{ area: 'band', articleId: 'art_film' }] }).band)[0]).toBe('art_film');
  });

  it('is empty for an empty paper', () => {
    expect(composeFrontPage([])).toEqual({ lead: [], secondary: [], rail: [], band: [] });
  });
});
