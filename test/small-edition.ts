import { readFile } from 'node:fs/promises';
import { made, type Paper, published, step } from '#testing';
import { renderPicture } from '../demo/src/artwork/picture.js';

/** Where each kind of page of the small edition is. */
export type Pages = Record<
  | 'front'
  | 'section'
  | 'subsection'
  | 'article'
  | 'text-only'
  | 'german'
  | 'arabic'
  | 'author'
  | 'tag'
  | 'tv'
  | 'video'
  | 'magazine'
  | 'issue'
  | 'imprint'
  | 'privacy'
  | 'corrections'
  | 'search'
  | 'gone'
  | 'missing',
  string
>;

const plain =
  'The meeting lasted until a quarter to eleven. Those who had come for the first item stayed for the last. <em>Nobody</em> was surprised by the figures, and nobody had brought better ones.';
const text = (content: string) => ({ type: 'text', content });

/** What a paper may have to print, in as few articles as show it, published through the public API. */
export async function publishSmallEdition(paper: Paper): Promise<Pages> {
  const { chief, editor } = paper;
  const section = async (slug: string, name: string, accent: string, more: object = {}): Promise<string> =>
    made(await chief.post('/sections', { slug, name, accent, description: `All that ${name} means here.`, ...more })).id;
  const [city, world] = [await section('city', 'City', '#1f4e79', { order: 1 }), await section('world', 'World', '#8a1c1c', { order: 2 })];
  const harbour = await section('harbour', 'Harbour', '#0b5d4e', { parentId: city });

  const [wall, grain, tide, cover] = [
    await picture(paper, 'sea-wall-vote', 'city', 'lead'),
    await picture(paper, 'grain-corridor', 'world', 'lead'),
    await picture(paper, 'one-tide-in-twenty-seconds', 'science', 'film'),
    await picture(paper, 'issue-twelve', 'magazine', 'cover'),
  ];
  const desk = made(
    await editor.post('/authors', {
      name: 'The City Desk',
      slug: 'city-desk',
      role: 'Council and county',
      bio: 'Reads the minutes.',
      photoId: cover,
    }),
  );
  const signed = { authors: [{ authorId: desk.id }, { name: 'A guest of the paper', role: 'Hydrologist' }] };
  const topics = { tags: [{ slug: 'estuary', name: 'The estuary' }] };

  const german = await published(paper, {
    headline:
      'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz aufgehoben, Donaudampfschifffahrtsgesellschaft bleibt bestehen',
    standfirst: 'Die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung gilt weiter.',
    locale: 'de-DE',
    sectionIds: [world],
    body: [text('Die Hafenbetriebsgenehmigungsverlängerungsanträge wurden am Montag entgegengenommen.')],
  });
  const arabic = await published(paper, {
    headline: 'مدينة المصب ترفع سورها البحري وتترك مرجًا واحدًا للماء',
    slug: 'sea-wall-arabic',
    standfirst: 'ما الذي تقرر، وما الذي أُجِّل.',
    locale: 'ar',
    sectionIds: [world],
    heroId: grain,
    body: [
      text('استمر الاجتماع حتى الحادية عشرة إلا ربعًا.'),
      { type: 'quote', content: 'نقيس الماء منذ تسعين عامًا.', citation: 'من المحضر' },
    ],
  });
  const textOnly = await published(paper, {
    headline: 'The library keeps its evening hours for another year',
    standfirst: 'Nothing was photographed, and the story stands on its own.',
    genre: 'opinion',
    sectionIds: [harbour],
    body: [text(plain), text(plain)],
    ...signed,
  });
  const film = await published(paper, {
    kind: 'video',
    headline: 'One tide in twenty seconds',
    standfirst: 'Six hours of water.',
    sectionIds: [city],
    heroId: tide,
    video: {
      sources: [{ url: await file(paper, 'tide.mp4', 'video/mp4'), type: 'video/mp4' }],
      posterId: tide,
      durationSeconds: 20,
      captions: [{ locale: 'en', label: 'English', url: await file(paper, 'tide.en.vtt', 'text/vtt') }],
      transcript: 'Water comes in from the left.\n\nIt goes out to the right.',
    },
  });
  const whole = await published(paper, {
    headline: 'Council votes to raise the sea wall, and to let one meadow flood',
    shortHeadline: 'Council raises the sea wall',
    standfirst: 'What was decided, what was put off, and what the people who have to live with it say about both.',
    kicker: 'Flood defence',
    dateline: 'North Quay',
    genre: 'analysis',
    sectionIds: [city],
    heroId: wall,
    relatedIds: [textOnly.id, german.id],
    body: [
      text(plain),
      { type: 'header', level: 2, content: 'What was decided' },
      { type: 'list', style: 'unordered', items: ['The wall grows by 40 centimetres', 'One meadow is left to the water'] },
      { type: 'quote', content: 'We have measured the water for ninety years.', citation: 'From the minutes' },
      { type: 'image', imageId: grain },
      { type: 'divider' },
      text(plain),
    ],
    ...signed,
    ...topics,
  });
  await step(editor, whole, 'corrections', { kind: 'correction', text: 'An earlier version gave the height in feet.', position: 'top' });
  const goes = await published(paper, { headline: 'It goes', sectionIds: [world], body: [text(plain)] });
  const { path: gone } = await step(editor, goes, 'unpublish');

  const contents = [
    { section: 'Opening', articleId: whole.id },
    { section: 'Reportage', articleId: textOnly.id },
  ];
  const issue = made(await editor.post('/issues', { number: 12, title: 'The Water Issue', date: '2026-11-21', coverId: cover, contents }));
  made(await editor.post(`/issues/${issue.id}/publish`, {}, { version: issue.version }));
  const front = made(await editor.get('/front-page'));
  const slots = [
    { area: 'lead', articleId: whole.id },
    { area: 'secondary', articleId: arabic.id },
    { area: 'secondary', articleId: german.id },
  ];
  made(await editor.put('/front-page', { slots }, { version: front.version }));
  return {
    front: '/',
    section: '/city',
    subsection: '/harbour',
    article: whole.path,
    'text-only': textOnly.path,
    german: german.path,
    arabic: arabic.path,
    author: '/authors/city-desk',
    tag: '/tags/estuary',
    tv: '/tv',
    video: film.path,
    magazine: '/magazine',
    issue: '/magazine/12',
    imprint: '/imprint',
    privacy: '/privacy',
    corrections: '/corrections',
    search: '/search?q=the+meeting&from=2020-01-01',
    gone,
    missing: '/nothing/here',
  };
}

async function picture({ writer }: Paper, name: string, palette: string, form: Parameters<typeof renderPicture>[2]): Promise<string> {
  const upload = new FormData();
  upload.set('alt', `Calm bands of colour: ${name.replaceAll('-', ' ')}`);
  upload.set('caption', 'Drawn for this edition; it shows no place in particular.');
  upload.set('credit', 'Illustration: The Picture Desk');
  upload.set('file', new Blob([new Uint8Array(await renderPicture(name, palette, form))], { type: 'image/jpeg' }), `${name}.jpg`);
  return made(await writer.post('/images', upload)).id;
}

async function file({ writer }: Paper, name: string, type: string): Promise<string> {
  const upload = new FormData();
  upload.set('file', new Blob([new Uint8Array(await readFile(`demo/edition/films/${name}`))], { type }), name);
  return made(await writer.post('/files', upload)).url;
}
