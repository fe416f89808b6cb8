import { describe, expect, it } from '@jest/globals';
import { paperPage } from './paper-page.js';

describe('a page of Markdown', () => {
  it('has its title from its first line, and its description from its first paragraph', () => {
    expect(paperPage('imprint', '\n# Imprint\r\n\r\nWho *publishes*\r\nthe paper.\n\n## Publisher\n\nQuay Street')).toEqual({
      path: '/imprint',
      title: 'Imprint',
      description: 'Who publishes the paper.',
      html: '<p>Who <em>publishes</em>\nthe paper.</p>\n<h2>Publisher</h2>\n<p>Quay Street</p>\n',
    });
  });

  it('is none without a title', () => {
    expect([paperPage('a', 'Imprint'), paperPage('a', '## Imprint'), paperPage('a', '')]).toEqual([undefined, undefined, undefined]);
  });

  it('may be nothing but its title', () => {
    expect(paperPage('soon', '# Soon')).toEqual({ path: '/soon', title: 'Soon', html: '' });
  });

  it('may hold links and tables', () => {
    const html = paperPage('privacy', '# P\n\nSee [here](/contact) or https://example.com.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n')?.html;
    expect(html).toContain('<a href="/contact">here</a>');
    expect(html).toContain('<a href="https://example.com">');
    expect(html).toContain('<td>2</td>');
  });

  it.each(['<script>alert(1)</script>', '[x](javascript:alert(1))', '![x](https://elsewhere.example/pixel.png)', '<b onclick="x()">b</b>'])(
    'holds nothing that does anything: %s',
    text => {
      expect(paperPage('x', `# X\n\n${text}`)?.html).not.toMatch(/<script|javascript:[^)]*"|<img|<b/);
    },
  );
});
