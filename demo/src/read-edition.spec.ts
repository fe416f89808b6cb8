import { describe, expect, it } from '@jest/globals';
import { drawPicture } from './artwork/picture.js';
import { readEdition } from './read-edition.js';

const edition = await readEdition('demo/edition');
const names = edition.articles.map(article => article.name);

describe('the demo edition', () => {
  it('holds six sections, two films, and articles whose sections, authors and relations exist', () => {
    expect(edition.sections).toHaveLength(6);
    expect(edition.articles.filter(article => article.kind === 'video').map(article => article.film)).toEqual(['tide', 'press']);
    const sections = edition.sections.map(section => section.slug);
    const authors = edition.authors.map(author => author.key);
    for (const article of edition.articles) {
      expect(sections).toContain(article.section);
      expect(authors).toEqual(expect.arrayContaining(article.authors));
      expect(names).toEqual(expect.arrayContaining(article.related));
    }
    expect(new Set(edition.articles.map(article => article.order)).size).toBe(edition.articles.length);
  });

  it('fills the front page and the magazine from its own articles', () => {
    expect(names).toEqual(expect.arrayContaining([...edition.frontPage, ...edition.issue.contents].map(slot => slot.article)));
    expect(edition.frontPage.filter(slot => slot.area === 'lead')).toHaveLength(1);
  });

  it('has a picture for each article that names one, the same at each drawing', () => {
    for (const article of edition.articles.filter(({ picture }) => picture !== undefined)) {
      const drawn = drawPicture(article.name, article.section, 'lead');
      expect(drawn).toMatch(/^<svg .*<\/svg>$/s);
      expect(drawPicture(article.name, article.section, 'lead')).toBe(drawn);
    }
  });
});
