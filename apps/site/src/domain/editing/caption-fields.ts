import type { NewsroomVideo } from './newsroom-article.js';

type Captions = NonNullable<NewsroomVideo['captions']>;
type Fields = Readonly<Record<string, string>>;

/** Of a track of captions: in which language it is, where it lies, and the file from which it comes. */
export const captionField = (name: 'Locale' | 'Url' | 'File', at: number): string => `caption${name}${at}`;

/** Those that there are, and room for one more. */
export const shownCaptions = (captions: Captions): Record<string, string> =>
  Object.fromEntries(
    [...captions, { locale: '', url: '' }].flatMap(({ locale, url }, at) => [
      [captionField('Locale', at), locale],
      [captionField('Url', at), url],
    ]),
  );

/** How many tracks a form has, those without an address among them. */
export const tracksIn = (names: readonly string[]): number => names.filter(name => /^captionUrl\d+$/.test(name)).length;

/** Those that lie somewhere. A track keeps the name that it has; a new one is called as its language is in that language. */
export function typedCaptions(fields: Fields, before: Captions): Captions {
  const names = Object.keys(fields);
  if (tracksIn(names) === 0) return before;
  return names
    .flatMap(name => /^captionUrl(\d+)$/.exec(name)?.[1] ?? [])
    .map(at => ({ locale: said(fields, 'Locale', at), url: said(fields, 'Url', at) }))
    .filter(({ url }) => url !== '')
    .map(track => ({
      ...track,
      label: before.find(known => known.url === track.url && known.locale === track.locale)?.label ?? nameOf(track.locale),
    }));
}

const said = (fields: Fields, name: 'Locale' | 'Url', at: string): string => fields[captionField(name, Number(at))]?.trim() ?? '';

/** What is no language is called as it was typed, and refused by the owner. */
function nameOf(locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale || '–';
  }
}
