import { describe, expect, it } from '@jest/globals';
import { parseFeed } from '@rowanmanning/feed-parser';
import { paper, sections } from '../../test/fixtures/edition.js';
import { everything, torture } from '../../test/fixtures/everything.js';
import { hostileArticles, malformedArticles } from '../../test/fixtures/hostile-articles.js';
import { atom, jsonFeedFaults, rss } from '../../test/feed-formats.js';
import { brokenRules, textsAt } from '../../test/xml-rules.js';
import { wordsFor } from '../domain/words/words-for.js';
import { composeFeed, type FeedSubject } from './compose-feed.js';
import { feedItem } from './feed-item.js';

const context = { paper, words: wordsFor(paper.locale), sections };
const subject: FeedSubject = { path: '/town', name: 'Town', description: 'Council & courts, ]]> and <water>.' };
const articles = hostileArticles(1_000);
const items = articles.map(article => feedItem(article, context));

describe('a feed of a thousand articles, hostile ones among them', () => {
  it.each([
    ['feed.xml', rss, '//item/title'],
    ['atom.xml', atom, '//a:entry/a:title'],
  ] as const)('%s is read by a parser, item for item, and breaks no rule of its format', (file, format, titles) => {
    const feed = composeFeed(subject, items, file, paper);
    expect(brokenRules(feed, format)).toEqual([]);
    const read = parseFeed(feed);
    expect(read.title).toBe('Town · The Estuary Courier');
    // It takes entities for what they stand for, once more than the format says; the titles are those of a parser that does not.
    expect(read.items.map(({ id, url }) => [id, url])).toEqual(items.map(({ id, url }) => [id, url]));
    expect(textsAt(feed, titles, format.namespaces)).toEqual(items.map(({ title }) => title));
    expect(read.items.map(({ published }) => published?.getTime())).toEqual(
      items.map(({ published }) => (file === 'feed.xml' ? Math.floor(Date.parse(published) / 1_000) * 1_000 : Date.parse(published))),
    );
  });

  it('feed.json says the same, and breaks no rule of its format', () => {
    const feed = composeFeed(subject, items, 'feed.json', paper);
    expect(jsonFeedFaults(feed)).toEqual([]);
    const { items: read } = JSON.parse(feed) as { items: { id: string; title: string }[] };
    expect(read.map(({ id, title }) => [id, title])).toEqual(items.map(({ id, title }) => [id, title]));
  });
});

describe.each(['feed.xml', 'atom.xml', 'feed.json'] as const)('%s', file => {
  it('of a list with nothing in it is a feed', () => {
    const feed = composeFeed({ path: '/' }, [], file, paper);
    expect(file === 'feed.json' ? jsonFeedFaults(feed) : brokenRules(feed, file === 'feed.xml' ? rss : atom)).toEqual([]);
    expect(feed).toContain('A paper for a town that is not on any map');
  });
});

describe('an item', () => {
  it('keeps its id when the article moves', () => {
    const moved = { ...everything, path: '/world/everything', headline: 'Another', publishedAt: '2027-01-01T00:00:00.000Z' };
    expect(feedItem(moved, context).id).toBe(feedItem(everything, context).id);
    expect(feedItem(everything, context).id).toBe('tag:courier.example,2026-11-22:art_everything');
  });

  it('says in its title that it was paid for', () => {
    expect(feedItem(torture.sponsored, context).title).toBe('Paid content: How a kettle is made');
  });

  it('carries section, topics, authors, and the picture with its credit', () => {
    expect(feedItem(everything, context)).toMatchObject({
      url: 'https://courier.example/town/everything',
      topics: ['Town', 'The estuary', 'Council'],
      authors: [{ name: 'The Town Desk', url: 'https://courier.example/authors/town-desk' }, { name: 'A guest of the paper' }],
      picture: { type: 'image/jpeg', width: 1280 },
      updated: '2026-11-23T16:40:00.000Z',
    });
  });

  it('says in which language it is where that is not the feed’s', () => {
    expect([feedItem(torture.arabic, context).language, feedItem(everything, context).language]).toEqual(['ar', undefined]);
  });

  it.each(malformedArticles.map(article => [article.id, article] as const))('is not made of %s', (_, article) => {
    expect(() => feedItem(article, context)).toThrow();
  });
});

it('a description of RSS is HTML, so that a standfirst shows as the letters that it is', () => {
  const item = feedItem({ ...everything, standfirst: 'a < b & "c" <b>d</b>' }, context);
  const [ofRss, ofAtom] = (['feed.xml', 'atom.xml'] as const).map(file => composeFeed(subject, [item], file, paper));
  expect(textsAt(ofRss!, '//item/description')).toEqual(['a &lt; b &amp; "c" &lt;b&gt;d&lt;/b&gt;']);
  expect(textsAt(ofAtom!, '//a:summary', atom.namespaces)).toEqual(['a < b & "c" <b>d</b>']);
});
