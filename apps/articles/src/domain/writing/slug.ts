import { slugify } from 'transliteration';

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Room is left for `-2`, `-3`, … within the contract's 120. */
export const longestSlug = 100;

const german: [string, string][] = [
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['Ä', 'Ae'],
  ['Ö', 'Oe'],
  ['Ü', 'Ue'],
  ['ß', 'ss'],
];

/** What a text is called in an address: any script in Latin letters, cut between words; `fallback` where nothing can be spelled (`😀`). */
export function slugOf(text: string, { locale, fallback }: { locale?: string; fallback: string }): string {
  const isGerman = locale?.split('-')[0]?.toLowerCase() === 'de';
  const spelled = slugify(text.normalize('NFC').replaceAll(/['’‘ʼ`]/g, ''), { replace: isGerman ? german : [] });
  const plain = spelled
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return cut(plain) || fallback;
}

function cut(slug: string): string {
  if (slug.length <= longestSlug) return slug;
  const end = slug.lastIndexOf('-', longestSlug);
  return slug.slice(0, end > longestSlug / 2 ? end : longestSlug).replace(/-$/, '');
}
