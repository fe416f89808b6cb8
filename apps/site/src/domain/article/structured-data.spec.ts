import { describe, expect, it } from '@jest/globals';
import { paper, videos } from '../../../test/fixtures/edition.js';
import { sponsor } from '../../../test/fixtures/sponsors.js';
import { everything, torture } from '../../../test/fixtures/everything.js';
import { articleMeta, cardMeta } from './social-card.js';
import { articleData, asScript, breadcrumbData, videoData } from './structured-data.js';

describe('an article for machines', () => {
  it('is the subtype of its genre, with absolute addresses and times', () => {
    expect(articleData(everything, paper)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'AnalysisNewsArticle',
      headline: everything.headline,
      mainEntityOfPage: 'https://courier.example/town/everything',
      datePublished: '2026-11-22T06:05:00.000Z',
      dateModified: '2026-11-23T16:40:00.000Z',
      author: [
        { '@type': 'Person', name: 'The Town Desk', url: 'https://courier.example/authors/town-desk' },
        { '@type': 'Person', name: 'A guest of the paper' },
      ],
      url: 'https://courier.example/town/everything',
      image: { '@type': 'ImageObject', url: 'https://courier.example/media/everything.1f4e79.landscape/1280.jpeg', width: 1280 },
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'The Estuary Courier',
        correctionsPolicy: 'https://courier.example/corrections',
      },
    });
  });

  it('is advertiser content when somebody paid for it', () => {
    expect(articleData(torture.sponsored, paper, sponsor)).toMatchObject({
      '@type': 'AdvertiserContentArticle',
      sponsor: { '@type': 'Organization', name: sponsor.name },
    });
  });

  it('has no picture where it has none', () => {
    expect(articleData(torture.noHero, paper)['image']).toBeUndefined();
  });
});

it('describes a film so that another machine can play it', () => {
  expect(videoData(videos[1]!, paper)).toMatchObject({
    '@type': 'VideoObject',
    duration: 'PT4M5S',
    contentUrl: 'https://courier.example/media/files/press-at-night.mp4',
    thumbnailUrl: ['https://courier.example/media/press-at-night.2f4858.screen/1920.jpeg'],
  });
});

it('leads from the front page down', () => {
  const { itemListElement } = breadcrumbData([{ name: 'Town', path: '/town' }], paper);
  expect(itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'The Estuary Courier', item: 'https://courier.example/' },
    { '@type': 'ListItem', position: 2, name: 'Town', item: 'https://courier.example/town' },
  ]);
});

it('cannot end the element that it stands in', () => {
  const script = asScript({ '@type': 'Thing', name: '</script><script>alert(1)</script><!--' });
  expect(script).not.toMatch(/[<>&]/);
  expect(JSON.parse(script)).toEqual({ '@type': 'Thing', name: '</script><script>alert(1)</script><!--' });
});

describe('a card', () => {
  it('shows the picture with its size, and is a small one without', () => {
    const card = { type: 'article', title: 'T', url: 'https://courier.example/t' } as const;
    expect(cardMeta({ ...card, image: everything.hero! }, paper)).toEqual(
      expect.arrayContaining([
        { property: 'og:image:width', content: '1280' },
        { name: 'twitter:card', content: 'summary_large_image' },
        { property: 'og:locale', content: 'en_GB' },
      ]),
    );
    expect(cardMeta(card, paper)).toContainEqual({ name: 'twitter:card', content: 'summary' });
  });

  it('names section, authors with a page, and topics', () => {
    expect(articleMeta(everything, paper).map(entry => entry.content)).toEqual([
      '2026-11-22T06:05:00.000Z',
      '2026-11-23T16:40:00.000Z',
      'Town',
      'https://courier.example/authors/town-desk',
      'The estuary',
      'Council',
    ]);
  });
});
