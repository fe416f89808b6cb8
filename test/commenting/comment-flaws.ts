import { type DefaultTreeAdapterTypes as Tree, html, parseFragment, serialize } from 'parse5';

const allowedTags = new Set('p br em strong a blockquote code pre ul ol li'.split(' '));
const allowedSchemes = new Set(['http:', 'https:', 'mailto:']);

const flawOfAttribute = (tag: string, name: string, value: string): string[] => {
  if (tag === 'ol' && name === 'start' && /^\d+$/u.test(value)) return [];
  if (tag === 'a' && name === 'rel' && value === 'nofollow ugc noopener') return [];
  if (tag === 'a' && name === 'href' && URL.canParse(value) && allowedSchemes.has(new URL(value).protocol)) return [];
  return [`${tag} ${name}=${value}`];
};

/** Whatever a browser would find below this node that has no place in a comment. */
export const flawsOf = (node: Tree.Node): string[] => {
  if (node.nodeName === '#text') return [];
  if (!('childNodes' in node)) return [node.nodeName];
  const own =
    'tagName' in node
      ? [
          ...(allowedTags.has(node.tagName) && node.namespaceURI === html.NS.HTML ? [] : [node.tagName]),
          ...(node.tagName === 'a' && !node.attrs.some(({ name }) => name === 'rel') ? ['a without rel'] : []),
          ...node.attrs.flatMap(({ name, value }) => flawOfAttribute(node.tagName, name, value)),
        ]
      : [];
  return [...own, ...node.childNodes.flatMap(flawsOf)];
};

/** The same of a text, as it is read and as it is read again from what was read. */
export const flawsIn = (output: string): string[] => {
  const once = parseFragment(output);
  return [...flawsOf(once), ...flawsOf(parseFragment(serialize(once)))];
};
