import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { articlePublished, articleUnpublished } from '#contracts';
import { eventually } from '#testing';
import { changed, editionEvents } from './edition-events.js';
import { anArticle, stories } from './fixtures/edition.js';
import { openSite, type Site } from './site.js';

type Correction = (typeof stories)[number]['corrections'][number];

const correction = (number: number, text = `Put right: ${number}.`): Correction => ({
  id: `c${number}`,
  kind: 'correction',
  text,
  at: new Date(Date.UTC(2026, 0, 1, number)).toISOString(),
  position: 'bottom',
});
const corrected = Array.from({ length: 45 }, (_, at) =>
  anArticle(`corrected-${at}`, 'town', `Corrected ${at}`, { corrections: [correction(at)] }),
);

describe('what the paper says about itself', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite('paper-pages', { PAPER_PAGES_FOLDER: 'demo/edition/pages' });
    await site.publish(...editionEvents, ...corrected.map(article => articlePublished(article)));
    await site.answers(corrected.at(-1)!.path, 200);
  });
  afterAll(() => site.stop());

  const headlinesAt = async (path: string) => {
    const page = parse((await site.answers(path, 200)).text);
    return {
      headlines: page.querySelectorAll('.log__headline').map(({ text }) => text),
      older: page.querySelector('a[rel=next]')?.getAttribute('href'),
    };
  };

  it('is its own pages, at the addresses of their files', async () => {
    await site.shows('/imprint', '<h1 class="list-head__title">Imprint</h1>', 'Quay Street');
    await site.shows('/privacy', '<th>how long</th>');
    await site.shows('/', 'href="/imprint"', 'href="/privacy"', 'href="/contact"', 'href="/corrections"');
    expect(site.kept('/imprint')).toEqual(['/imprint']);
    expect((await site.get('/sitemaps/pages.xml')).text).toContain('<loc>https://courier.example/imprint</loc>');
  });

  it('is what it has put right, page by page, the latest first', async () => {
    const found: string[] = [];
    for (let path: string | undefined = '/corrections'; path !== undefined;) {
      const { headlines, older } = await headlinesAt(path);
      found.push(...headlines);
      path = older;
    }
    expect(found).toEqual(corrected.map(({ headline }) => headline).toReversed());
    expect((await site.get('/corrections?after=nonsense')).status).toBe(404);
  });

  it('moves an article to the front when more of it is put right, and forgets one that is gone', async () => {
    const [first] = corrected;
    const [next, event] = changed(first!, { corrections: [...first!.corrections, correction(1_000, 'And once more.')] });
    await site.publish(event);
    await site.shows('/corrections', 'And once more.');
    expect((await headlinesAt('/corrections')).headlines[0]).toBe(first!.headline);
    const { id, version, path, previousPaths } = next;
    await site.publish(articleUnpublished({ id, version: version + 1, path, previousPaths, reason: 'unpublished' }));
    await eventually(async () => expect((await headlinesAt('/corrections')).headlines[0]).toBe('Corrected 44'));
  });
});
