import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'node-html-parser';
import { sampleDraft } from '../../test/sample-creative.js';
import { samplePlacement } from '../../test/sample-flight.js';
import type { Creative, CreativeContent } from '../domain/creatives/creative.js';
import { renderProof } from './proof-page.js';

const placements = [
  samplePlacement(),
  samplePlacement({ id: 'plc_2', name: 'Below', sizes: [{ minViewport: 0, width: 728, height: 90 }] }),
];
const picture = { url: '/media/creatives/oats.webp', width: 640, height: 200 };
const showing = (content: CreativeContent, over: Partial<Creative> = {}) =>
  renderProof({ creative: { ...sampleDraft(), content, ...over }, placements, root: '../' });
const words = { headline: 'A bowl', text: 'Milled on Mondays', advertiser: 'Haverleigh Oats' };

describe('The page of a proof', () => {
  it.each<[CreativeContent, string[]]>([
    [{ kind: 'image', alt: 'Oats', pictures: [picture] }, ['<img']],
    [{ kind: 'logo', alt: 'Oats', pictures: [picture] }, ['<img']],
    [{ kind: 'text', ...words }, Object.values(words)],
    [{ kind: 'native', ...words, alt: 'Oats', pictures: [picture] }, ['<img', ...Object.values(words)]],
    [{ kind: 'native', ...words, pictures: [] }, Object.values(words)],
    [{ kind: 'sponsored-article', articleId: 'art_1', advertiser: words.advertiser }, ['art_1', words.advertiser]],
  ])('shows %j in every box, under its label', (content, parts) => {
    const boxes = parse(showing(content).html).querySelectorAll('figure');
    expect(boxes).toHaveLength(2);
    for (const box of boxes) {
      expect(box.querySelector('.label')?.text).toBe('Advertisement');
      for (const part of parts) expect(box.querySelector('.box')?.innerHTML).toContain(part);
      for (const shown of box.querySelectorAll('img'))
        expect([shown.getAttribute('src'), shown.getAttribute('alt')]).toEqual(['../media/creatives/oats.webp', 'Oats']);
    }
  });

  it('has a link where the creative has one, and says where it leads', () => {
    const text: CreativeContent = { kind: 'text', ...words };
    const linked = parse(showing(text).html);
    expect(linked.querySelector('a')?.getAttribute('rel')).toBe('sponsored nofollow noopener noreferrer');
    expect(linked.querySelector('figcaption')?.text).toContain('leads to https://haverleigh-oats.example/');
    expect(parse(showing(text, { link: undefined }).html).querySelector('a')).toBeNull();
  });

  it('is styled by what its policy allows, and by nothing else', () => {
    const { html, policy } = showing({ kind: 'text', ...words });
    const style = parse(html, { blockTextElements: { style: true } }).querySelector('style')?.rawText ?? '';
    expect(style).toContain('.box-728-90{width:728px;height:90px}');
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(html).not.toContain('style=');
  });

  it('says so where there is no placement yet', () => {
    const { html } = renderProof({ creative: sampleDraft(), placements: [], root: '../' });
    expect(html).toContain('no placement to show it in yet');
  });
});
