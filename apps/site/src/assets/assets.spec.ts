import { describe, expect, it } from '@jest/globals';
import { paper } from '../../test/fixtures/edition.js';
import {
  assetAt,
  commentsScriptUrl,
  deskScriptUrl,
  deskStylesheetUrl,
  iconUrls,
  letterScriptUrl,
  ownCommentsScriptUrl,
  scriptUrl,
  sponsorsScriptUrl,
  stylesheetUrl,
  textFontUrl,
} from './assets.js';
import { paperAssets } from './paper-assets.js';

const text = (path: string): string => assetAt(path)?.body.toString('utf8') ?? '';

describe('the stylesheet', () => {
  const url = stylesheetUrl(['1f4e79', '8a1c1c']);

  it('carries the accents that its address names, and is kept for ever', () => {
    expect(assetAt(url)).toMatchObject({ path: url, contentType: 'text/css; charset=utf-8', immutable: true });
    expect(text(url)).toContain('.accent-1f4e79{--accent:#1f4e79}');
    expect(text(stylesheetUrl([]))).not.toContain('.accent-');
  });

  it('answers a page of another release with the style of today, not to be kept', () => {
    const old = url.replace(/site-[0-9a-f]{10}/, 'site-0123456789');
    expect(assetAt(old)).toMatchObject({ immutable: false });
    expect(text(old)).toBe(text(url));
  });

  it.each(['/assets/site-zz.css', `${url}?x`, url.replace('1f4e79', '1f4e7'), url.replace('.css', `${'-1f4e79'.repeat(60)}.css`)])(
    'is not at %s',
    path => {
      expect(assetAt(path)).toBeUndefined();
    },
  );

  it('is whole: every brace is closed, and nothing in it comes from elsewhere', () => {
    const css = text(url);
    expect(css.split('{')).toHaveLength(css.split('}').length);
    expect(css).not.toMatch(/url\((?!\/assets\/)|@import|\/\*/);
  });

  it('of the desks is one of its own, which readers need not load', () => {
    expect(text(deskStylesheetUrl)).toContain('.desk-item');
    expect(text(url)).not.toContain('.desk');
  });

  it('uses logical properties only, so that it reads from either side', () => {
    expect(text(url) + text(deskStylesheetUrl)).not.toMatch(
      /(?:margin|padding|border)-(?:left|right)|text-align: ?(?:left|right)|float: ?(?:left|right)|[;{ ](?:left|right):/,
    );
  });
});

describe('the face of the paper', () => {
  it('is served by ourselves, each file under its fingerprint', () => {
    const urls = [...text(stylesheetUrl([])).matchAll(/url\(([^)]+)\)/g)].map(([, url]) => url!);
    expect(urls).toContain(textFontUrl);
    for (const url of urls) expect(assetAt(url)).toMatchObject({ contentType: 'font/woff2', immutable: true });
  });

  it('has fallbacks that take the same room: scaled width, and the same line from top to bottom', () => {
    const faces = [...text(stylesheetUrl([])).matchAll(/size-adjust:([\d.]+)%;ascent-override:([\d.]+)%;descent-override:([\d.]+)%/g)];
    expect(faces).toHaveLength(20);
    for (const [, size, ascent, descent] of faces) expect((Number(size) * (Number(ascent) + Number(descent))) / 10_000).toBeCloseTo(1, 3);
  });
});

it('serves script and icons', () => {
  expect(assetAt(scriptUrl)?.contentType).toBe('text/javascript; charset=utf-8');
  for (const url of [commentsScriptUrl, letterScriptUrl, ownCommentsScriptUrl, deskScriptUrl])
    expect(assetAt(url)?.body.length).toBeLessThan(9 * 1_024);
  expect(assetAt(sponsorsScriptUrl)?.body.length).toBeLessThan(6 * 1_024);
  for (const url of Object.values(iconUrls)) expect(assetAt(url)?.body.length).toBeGreaterThan(100);
  expect(assetAt('/favicon.ico')?.immutable).toBe(false);
  expect(assetAt('/assets/../package.json')).toBeUndefined();
});

describe('what depends on the paper', () => {
  const [manifest, worker, , people] = paperAssets(paper).map(({ body }) => body.toString('utf8'));

  it('is a manifest with its name and icons that exist', () => {
    const { name, icons } = JSON.parse(manifest!) as { name: string; icons: { src: string }[] };
    expect(name).toBe('The Estuary Courier');
    for (const { src } of icons) expect(assetAt(src)?.path).toBe(src);
  });

  it('is a note on who makes it', () => {
    expect(people).toContain('The Estuary Courier: https://courier.example/\nImprint: https://courier.example/imprint\n');
  });

  it('is a worker that keeps the offline page and what that page needs', () => {
    const [, kept] = /const kept = (\[.*\]);/.exec(worker!) ?? [];
    expect(JSON.parse(kept!)).toEqual(['/offline', stylesheetUrl(['8a1c1c']), textFontUrl]);
  });
});
