import { articleIn } from '../../../test/in-each-standing.js';
import { sampleDraft, sampleReferences } from '../../../test/sample-article.js';
import { articlePublished } from '#contracts';
import { publicArticle } from './public-article.js';

describe('The public state of an article', () => {
  it('is complete: sections, authors and pictures are in it', () => {
    const article = articleIn('published', sampleDraft({ heroId: 'img_hero', seo: { socialImageId: 'img_hero' } }));
    const { data } = articlePublished(publicArticle(article, sampleReferences));
    expect(data).toMatchObject({
      path: '/world/the-tide-comes-in',
      sections: [{ id: 'sec_world', slug: 'world' }],
      authors: [{ id: 'aut_desk', slug: 'city-desk', name: 'The City Desk' }, { name: 'A guest' }],
      hero: { id: 'img_hero', alt: 'A harbour at dusk' },
      seo: { socialImage: { id: 'img_hero' } },
    });
  });

  it('holds nothing internal', () => {
    const article = { ...articleIn('published'), embargo: { note: 'secret', by: 'usr_editor', at: new Date() } };
    const { data } = articlePublished(publicArticle(article, sampleReferences));
    expect(JSON.stringify(data)).not.toMatch(/usr_|secret|review|embargo/);
  });

  it('is made safe on the way out, whatever is stored', () => {
    const body = [
      { id: '1', type: 'text' as const, content: 'a<script>x</script>' },
      { id: '2', type: 'embed' as const, provider: 'Evil', url: 'https://evil.example/' },
      { id: '3', type: 'raw_html' as const, content: '<p onclick="x">p</p>' },
      { id: '4', type: 'image' as const, imageId: 'img_hero', alt: 'Another view' },
      { id: '5', type: 'image' as const, imageId: 'img_lost' },
    ];
    const article = articleIn('published');
    const { body: shown } = publicArticle({ ...article, content: { ...article.content, body } }, sampleReferences);
    expect(shown).toEqual([
      { id: '1', type: 'text', content: 'a' },
      { id: '3', type: 'raw_html', content: '<p>p</p>' },
      { id: '4', type: 'image', image: expect.objectContaining({ id: 'img_hero', alt: 'Another view' }) },
    ]);
  });

  it('does not exist for what was never published', () => {
    expect(() => publicArticle(sampleDraft(), sampleReferences)).toThrow('Only an article that was published has a public state');
  });
});
