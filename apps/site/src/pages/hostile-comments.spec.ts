import { expect, it } from '@jest/globals';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { flawsOf } from '../../../../test/commenting/comment-flaws.js';
import { hostileTexts } from '../../../../test/rules/hostile-texts.js';
import { aComment } from '../../test/fixtures/comments.js';
import { aDiscussion, discussed } from '../../test/fixtures/discussions.js';
import { paper } from '../../test/fixtures/edition.js';
import { articleView } from '../../test/fixtures/pages.js';
import { renderArticlePage } from './article-page.js';

const attribute = (element: Tree.Element, name: string) => element.attrs.find(attr => attr.name === name)?.value;
const elementsIn = (node: Tree.Node): Tree.Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsIn) : []),
];
const pageWith = (name: string, bodyHtml: string) =>
  parse(
    renderArticlePage(
      {
        ...articleView(discussed),
        discussion: aDiscussion([aComment('evil', discussed.id, { author: { id: 'gst_evil', name }, bodyHtml })]),
      },
      paper,
    ),
  );
/** What a browser makes of the whole page, without the words and links of comments. */
const skeleton = (page: Tree.Document): string[] =>
  elementsIn(page)
    .filter(
      ({ tagName }) => tagName !== 'a' && !['p', 'br', 'em', 'strong', 'blockquote', 'code', 'pre', 'ul', 'ol', 'li'].includes(tagName),
    )
    .map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' '));

const harmless = skeleton(pageWith('A reader', '<p>Nothing</p>'));

/** Also if the service that sanitises what it publishes did not. */
it.each(hostileTexts)('the page that a browser makes of it has nothing of its own: %j as name, text and link', text => {
  for (const bodyHtml of [text, `<p>${text}</p>`, `<p><a href="${text}">x</a></p>`]) {
    const page = pageWith(text.slice(0, 60), bodyHtml);
    const shown = elementsIn(page).find(element => attribute(element, 'id') === 'comment-cmt_evil');
    const parts = shown ? elementsIn(shown) : [];
    const words = parts.find(element => attribute(element, 'class') === 'comment__text');
    expect(words?.childNodes.flatMap(flawsOf)).toEqual([]);
    const author = parts.find(element => attribute(element, 'class') === 'comment__author');
    expect(author?.childNodes.filter(({ nodeName }) => nodeName !== '#text')).toEqual([]);
    expect(skeleton(page)).toEqual(harmless);
  }
});
