import { XmlDocument, type XmlNode } from 'libxml2-wasm';

/** A rule of a format: what it says, and the XPath of whatever breaks it. */
export type XmlRule = readonly [rule: string, offenders: string];
/** A rule about the text of an element or attribute. */
export type TextRule = readonly [rule: string, path: string, isGood: (text: string) => boolean];

export interface XmlFormat {
  readonly namespaces: Record<string, string>;
  readonly rules: readonly XmlRule[];
  readonly texts: readonly TextRule[];
  /** Paths of what is there no more than once. */
  readonly once: readonly string[];
}

/** Every rule that a document breaks, with what breaks it. It is read as strictly as XML is: a parser that forgives would prove nothing. */
export function brokenRules(xml: string, { namespaces, rules, texts, once }: XmlFormat): string[] {
  const document = XmlDocument.fromString(xml);
  const show = (node: XmlNode) => node.content.trim().slice(0, 80);
  try {
    return [
      ...rules.flatMap(([rule, offenders]) => document.find(offenders, namespaces).map(node => `${rule}: ${show(node)}`)),
      ...texts.flatMap(([rule, path, isGood]) =>
        document
          .find(path, namespaces)
          .filter(node => !isGood(node.content))
          .map(node => `${rule}: ${show(node)}`),
      ),
      ...once.flatMap(path =>
        repeated(document.find(path, namespaces).map(({ content }) => content)).map(text => `${path} again: ${text}`),
      ),
    ];
  } finally {
    document.dispose();
  }
}

const repeated = (texts: readonly string[]): string[] => {
  const seen = new Set<string>();
  return texts.filter(text => seen.has(text) || !seen.add(text));
};

/** What stands at a path, as it was before it was escaped. */
export function textsAt(xml: string, path: string, namespaces: Record<string, string> = {}): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(path, namespaces).map(({ content }) => content);
  } finally {
    document.dispose();
  }
}

export const isAddress = (text: string): boolean => /^https?:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text) && text.length < 2_048;
/** RFC 3339. */
export const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));
/** RFC 822, with a year of four digits. */
export const isMailDate = (text: string): boolean =>
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text);
export const isLanguage = (text: string): boolean => Intl.getCanonicalLocales(text).length === 1;
