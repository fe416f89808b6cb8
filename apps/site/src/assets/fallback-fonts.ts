/**
 * Faces that stand in until the paper's own has come, made to take the same room: a local font scaled to the average width of the web font and
 * given its ascent and descent, so that lines break where they will break, and nothing moves.
 *
 * Ascent, descent and average width (over running English) in em, read from the font files: the web font's from the cuts that the pages use, those
 * of systems' fonts as published by capsize (`@capsizecss/metrics` 4.3), DejaVu's measured the same way.
 */
interface Cut {
  weight: string;
  style: 'normal' | 'italic';
  /** Average width of the web font in this cut, and the family whose fallback it is. */
  family: 'text' | 'display' | 'label';
  width: number;
}

const cuts = {
  regular: { weight: '200 500', style: 'normal', family: 'text', width: 0.4285 },
  italic: { weight: '200 800', style: 'italic', family: 'text', width: 0.4189 },
  bold: { weight: '501 800', style: 'normal', family: 'text', width: 0.4543 },
  display: { weight: '200 800', style: 'normal', family: 'display', width: 0.4856 },
  /** Small capitals: of the smallest optical size, and so the widest. */
  label: { weight: '200 800', style: 'normal', family: 'label', width: 0.54 },
} satisfies Record<string, Cut>;

const vertical = { ascent: 0.735, descent: 0.265 };

interface Local {
  name: string;
  fonts: Record<'regular' | 'italic' | 'bold', { local: readonly string[]; width: number }>;
}

const locals: readonly Local[] = [
  {
    name: 'Georgia',
    fonts: {
      regular: { local: ['Georgia'], width: 913 / 2048 },
      italic: { local: ['Georgia Italic', 'Georgia-Italic'], width: 931 / 2048 },
      bold: { local: ['Georgia Bold', 'Georgia-Bold'], width: 1062 / 2048 },
    },
  },
  {
    name: 'Times',
    fonts: {
      regular: { local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'], width: 832 / 2048 },
      italic: {
        local: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic', 'Tinos Italic'],
        width: 836 / 2048,
      },
      bold: { local: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'], width: 886 / 2048 },
    },
  },
  {
    name: 'Noto',
    fonts: {
      regular: { local: ['Noto Serif', 'NotoSerif-Regular'], width: 0.481 },
      italic: { local: ['Noto Serif Italic', 'NotoSerif-Italic'], width: 0.469 },
      bold: { local: ['Noto Serif Bold', 'NotoSerif-Bold'], width: 0.51 },
    },
  },
  {
    name: 'DejaVu',
    fonts: {
      regular: { local: ['DejaVu Serif', 'DejaVuSerif'], width: 0.5461 },
      italic: { local: ['DejaVu Serif Italic', 'DejaVuSerif-Italic'], width: 0.5461 },
      bold: { local: ['DejaVu Serif Bold', 'DejaVuSerif-Bold'], width: 0.6029 },
    },
  },
];

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

function face(local: Local, cut: keyof typeof cuts): string {
  const { weight, style, family, width } = cuts[cut];
  const font = local.fonts[cut === 'display' || cut === 'label' ? 'bold' : cut];
  const scale = width / font.width;
  return [
    `@font-face{font-family:'${fallbackName(family, local.name)}'`,
    `font-weight:${weight}`,
    `font-style:${style}`,
    `src:${font.local.map(name => `local('${name}')`).join(',')}`,
    `size-adjust:${percent(scale)}`,
    `ascent-override:${percent(vertical.ascent / scale)}`,
    `descent-override:${percent(vertical.descent / scale)}`,
    'line-gap-override:0%}',
  ].join(';');
}

const fallbackName = (family: Cut['family'], local: string): string => `Newsreader ${family} by ${local}`;

/** The faces, as rules of the stylesheet. */
export const fallbackFaces = (): string =>
  locals.flatMap(local => (Object.keys(cuts) as (keyof typeof cuts)[]).map(cut => face(local, cut))).join('');

/** Their names, as a `font-family` would list them. */
export const fallbackFamilies = (family: Cut['family']): string => locals.map(({ name }) => `'${fallbackName(family, name)}'`).join(',');
