import { describe, expect, it } from '@jest/globals';
import type { RenderedMail } from '../../domain/templates/rendered-mail.js';
import { mailFacts, mostItems } from '../../domain/templates/mail-facts.js';
import { sampleTelling } from '../../domain/templates/sample-telling.js';
import { type TemplateName, templateNames } from '../../domain/templates/template.js';
import { compileTemplate } from '../compile-template.js';
import { ReadiedTemplate } from '../readied-template.js';
import { shippedTemplates } from './shipped-templates.js';

const paper = { name: 'The Test Courant', url: 'https://paper.example' };
const links = { unsubscribe: 'https://paper.example/unsubscribe/u', preferences: 'https://paper.example/preferences/p' };
const reader = { locale: 'en-GB', zone: 'Europe/Amsterdam' };

async function rendered(name: TemplateName, changes: object = {}): Promise<RenderedMail> {
  const source = shippedTemplates[name];
  const template = new ReadiedTemplate({ source, html: await compileTemplate(source) });
  const { occasions, content } = sampleTelling(name);
  const telling = occasions.map(occasion => ({ ...occasion, content: { ...occasion.content, ...changes } }));
  return template.render(mailFacts({ paper, links: name === 'confirm-subscription' ? {} : links, reader, occasions: telling, content }));
}

describe('A template that is shipped', () => {
  it.each(templateNames)('%s says the same in text and in HTML, and leaves no Liquid', async name => {
    const { subject, text, html } = await rendered(name);
    expect(subject).toMatch(/^\S.{5,150}$/);
    for (const part of [subject, text, html]) expect(part).not.toMatch(/\{[{%]|[%}]\}|undefined|\[object/);
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).not.toMatch(/<img|<script|https?:\/\/(?!paper\.example|www\.w3\.org)/);
    for (const [link] of text.matchAll(/https:\S+/g)) expect(html).toContain(`href="${link}"`);
    expect(text.includes(links.unsubscribe)).toBe(name !== 'confirm-subscription');
  });

  it.each(templateNames.filter(name => name !== 'confirm-subscription'))(
    '%s is whole where all but headline and path is missing',
    async name => {
      const source = shippedTemplates[name];
      const template = new ReadiedTemplate({ source, html: await compileTemplate(source) });
      const occasions = sampleTelling(name).occasions.map(occasion => ({ ...occasion, content: { headline: 'Only this', path: '/a/b' } }));
      const { subject, html } = template.render(mailFacts({ paper, links, reader, occasions }));
      expect(subject).toContain('Only this');
      expect(html).toContain('Only this');
    },
  );

  it('escapes in HTML whatever it is given, and in text nothing', async () => {
    const headline = `Ebb & "flow" <img src=x onerror=alert(1)> {{ paper.url }}`;
    const { html, text } = await rendered('digest', { headline });
    expect(html).toContain('Ebb &amp; &#34;flow&#34; &lt;img src=x onerror=alert(1)&gt; {{ paper.url }}');
    expect(html).not.toContain('<img');
    expect(text).toContain(headline);
  });

  it.each([
    ['digest', 'And 70 more, on the paper', 'https://paper.example'],
    ['replies', 'And 70 more, where they stand', 'https://paper.example/coast/spring-tides'],
  ] as const)(
    '%s tells of so many at most that no program cuts it off, the latest ones, and leads to the rest',
    async (name, more, url) => {
      const source = shippedTemplates[name];
      const [like] = sampleTelling(name).occasions;
      const long = {
        kicker: 'The coast',
        headline: 'A headline of the longest kind '.repeat(4),
        standfirst: 'What stands beneath it. '.repeat(12),
      };
      const occasions = Array.from({ length: mostItems + 70 }, (_, place) => {
        const path = name === 'digest' ? `/coast/${place}` : `/coast/spring-tides#comment-${place}`;
        return { ...like!, content: { ...long, excerpt: `No. ${place}. ${'What somebody says. '.repeat(13)}`, path } };
      });
      const { subject, text, html } = new ReadiedTemplate({ source, html: await compileTemplate(source) }).render(
        mailFacts({ paper, links, reader, occasions }),
      );
      expect(subject).toMatch(name === 'digest' ? /, and 99 more$/ : /^100 answers/);
      for (const part of [text, html]) {
        expect(part).toContain('No. 70. ');
        expect(part).not.toContain('No. 69. ');
        expect(part).toContain(more);
      }
      expect(text).toContain(`${more}: ${url}\n`);
      expect(html).toContain(`href="${url}"`);
      expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    },
  );

  it.each(['//evil.example/a', 'https://evil.example', 'javascript:alert(1)', '/\\evil.example', 7])(
    'leads to the paper alone, not to %s',
    async path => {
      const { html, text } = await rendered('article-first', { path });
      expect(html + text).not.toMatch(/evil\.example|javascript:/);
    },
  );
});
