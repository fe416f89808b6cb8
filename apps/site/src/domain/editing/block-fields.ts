import { linesOf, paragraphsOf, shownInline, typedInline } from './inline-text.js';
import type { NewsroomBlock, NewsroomVideo } from './newsroom-article.js';
import { shownVideo, typedVideo } from './video-fields.js';

/** What can be put into a text, in the order in which it is offered. */
export const blockTypes = ['text', 'header', 'image', 'quote', 'list', 'video', 'embed', 'divider'] as const;
export type BlockType = (typeof blockTypes)[number];

/** A form, or a part of one: every field a text. */
export type Fields = Readonly<Record<string, string>>;

/** A block in a form; its id is the block's own, so that it can be followed through revisions. */
export interface BlockForm {
  readonly id: string;
  readonly type: string;
  readonly fields: Fields;
}

const fieldName = /^block\.([\w-]{1,64})\.(\w+)$/;

/** The blocks of a form, in the order in which their fields stand there. */
export function blocksIn(form: Fields): BlockForm[] {
  const blocks = new Map<string, Record<string, string>>();
  for (const [name, value] of Object.entries(form)) {
    const [, id, field] = fieldName.exec(name) ?? [];
    if (id === undefined || field === undefined) continue;
    blocks.set(id, { ...blocks.get(id), [field]: value });
  }
  return [...blocks].flatMap(([id, { type, ...fields }]) => (type === undefined ? [] : [{ id, type, fields }]));
}

export const blockField = (id: string, name: string): string => `block.${id}.${name}`;

export const fieldsOfBlocks = (blocks: readonly BlockForm[]): Fields =>
  Object.fromEntries(
    blocks.flatMap(({ id, type, fields }) => Object.entries({ type, ...fields }).map(([name, value]) => [blockField(id, name), value])),
  );

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '');

/** A block as it stands in a form. */
export function shownBlock(block: NewsroomBlock): BlockForm {
  return { id: block.id, type: block.type, fields: shownFields(block) };
}

function shownFields(block: NewsroomBlock): Fields {
  switch (block.type as BlockType | 'raw_html') {
    case 'text':
      return { content: shownInline(text(block['content'])) };
    case 'header':
      return { level: text(block['level']), content: shownInline(text(block['content'])) };
    case 'quote':
      return { content: shownInline(text(block['content'])), citation: text(block['citation']) };
    case 'list':
      return { style: text(block['style']) || 'unordered', items: ((block['items'] ?? []) as string[]).map(inOneLine).join('\n') };
    case 'image':
      return { imageId: text(block['imageId']), alt: text(block['alt']), caption: text(block['caption']) };
    case 'video':
      return shownVideo(block['video'] as NewsroomVideo | undefined);
    case 'embed':
      return { url: text(block['url']), title: text(block['title']) };
    case 'raw_html':
      return { content: text(block['content']) };
    case 'divider':
      break;
  }
  return {};
}

const inOneLine = (html: string): string => shownInline(html).replaceAll('\n', '<br>');

/** What a block of a form becomes: itself where nothing of it was changed; of a text with empty lines several, and of one without words none. */
export function typedBlocks({ id, type, fields }: BlockForm, before: NewsroomBlock | undefined, newId: () => string): NewsroomBlock[] {
  if (before?.type === type && isSame(fields, shownFields(before))) return [asInput(before)];
  const kept = before?.type === type ? before : { id, type };
  if (type !== 'text') return [{ ...kept, ...typedFields(type, fields, before) }];
  const paragraphs = paragraphsOf(fields['content'] ?? '');
  return paragraphs.map((content, at) => ({ ...kept, id: at === 0 ? id : newId(), content: typedInline(content) }));
}

/** Who serves what is embedded is found out by the owner, from the address. */
const asInput = ({ provider: _provider, ...block }: NewsroomBlock): NewsroomBlock => block;

/** Whatever the form knows more of (a file, say) is no part of the block. */
const isSame = (typed: Fields, shown: Fields): boolean => Object.entries(shown).every(([name, value]) => (typed[name] ?? value) === value);

function typedFields(type: string, fields: Fields, before: NewsroomBlock | undefined): Record<string, unknown> {
  const said = (name: string) => fields[name]?.trim() || undefined;
  switch (type as BlockType | 'raw_html') {
    case 'header':
      return { level: Number(fields['level'] ?? 2), content: typedInline(fields['content'] ?? '') };
    case 'quote':
      return { content: typedInline(fields['content'] ?? ''), citation: said('citation') };
    case 'list':
      return { style: fields['style'] ?? 'unordered', items: linesOf(fields['items'] ?? '') };
    case 'image':
      return { imageId: fields['imageId'] ?? '', alt: said('alt'), caption: said('caption') };
    case 'video':
      return { video: typedVideo(fields, before?.['video'] as NewsroomVideo | undefined) };
    case 'embed':
      return { url: fields['url']?.trim() ?? '', title: said('title'), provider: undefined };
    case 'raw_html':
    case 'text':
      return { content: fields['content'] ?? '' };
    case 'divider':
      break;
  }
  return {};
}
