import type { Paper } from '../paper/paper.js';

const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

function parse(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/** The direction in which a language (BCP 47) is written; `ltr` for a tag that cannot be read. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const script = parse(locale)?.maximize().script;
  return script && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
}

/** Attributes of an element whose text is in a language of its own. */
export interface Language {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** `lang` and `dir` for text whose language is not the page's; nothing where it is, so that markup stays quiet. */
export function languageOf(text: { locale: string }, paper: Pick<Paper, 'locale'>): Language {
  if (text.locale === paper.locale) return {};
  const own = parse(text.locale);
  if (!own || own.language === parse(paper.locale)?.language) return {};
  return { lang: own.baseName, dir: directionOf(text.locale) };
}
