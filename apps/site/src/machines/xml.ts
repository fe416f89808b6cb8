import Builder from 'fast-xml-builder';

/** An element's children by name, a list for those that may come more than once; attributes begin with `@`, text is `#text`. What is undefined is left out. */
export interface XmlNode {
  readonly [name: string]: string | number | XmlNode | readonly (string | XmlNode)[] | undefined;
}

const builder = new Builder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

export const xml = (root: XmlNode): string => builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root });
