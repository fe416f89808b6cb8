import type { FaultWords } from '../words/fault-words.js';
import { articleSteps } from './article-step.js';
import { blockField, type Fields } from './block-fields.js';
import { pictureWords } from './picture-form.js';
import { namesIn } from './names-in.js';
import { captionField } from './caption-fields.js';
import { longestPassed } from './longest-text.js';

/** By which field the owner's name of a field is filled in. */
const fieldOfPart: Readonly<Record<string, string>> = {
  sectionIds: 'section',
  heroId: 'hero',
  commentPolicy: 'comments',
  authors: 'author.0',
  sponsoredBy: 'sponsor',
};

const planned = ['schedule.publishAt', 'schedule.unpublishAt'];
const timed = [...planned, 'embargo.until'];
/** As a browser sends it; it lets one type years that no calendar of ours has. */
const wholeTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

interface Sent {
  readonly fields: Fields;
  /** Of each block that was sent, from which of the form it is. */
  readonly blocks: readonly string[];
  /** What was asked for, where it was a step: its fields are its own. */
  readonly step?: string | undefined;
}

/** What the paper says of each field that the owner has refused, by the name of the field in the form. */
export function editingFaults(pointers: readonly string[], sent: Sent, words: FaultWords): Record<string, string> {
  const told = pointers.map(pointer => {
    const field = fieldAt(pointer, sent);
    return [field, faultOf(field, sent.fields, words)] as const;
  });
  const topics = topicsAt(pointers, sent.fields);
  return { ...Object.fromEntries(told), ...(topics.length > 0 && { tags: words.topics(topics.join(', ')) }) };
}

/** They share one field, so that it has to be said which of them are meant. */
function topicsAt(pointers: readonly string[], { tags }: Fields): string[] {
  const names = namesIn(tags);
  const meant = pointers.flatMap(pointer => names[Number(/^\/tags\/(\d+)/.exec(pointer)?.[1])] ?? []);
  return [...new Set(meant)];
}

const ofSheet = ['section', 'kicker', 'headline', 'standfirst', 'author', 'video', 'hero', 'body', 'block'];
const ofPanels = [
  'tags',
  'genre',
  'related',
  'storyId',
  'sponsor',
  'shortHeadline',
  'dateline',
  'slug',
  'locale',
  'comments',
  'notify',
  'alertText',
  'seo',
  'sensitive',
];
const ofPicture = ['picture', ...pictureWords];
const ofFrontPage = ['slot', 'add'];
/** What the form has fields for, as they follow each other on the page. */
const places = [...ofSheet, ...articleSteps, ...ofPanels, ...ofPicture, ...ofFrontPage];

/** Where on the page a field is that is at fault: its own id, or its block's. None, where the form has no such field. */
export function placeOfFault(field: string): string | undefined {
  const [, block] = /^block\.([^.]+)\./.exec(field) ?? [];
  if (block !== undefined) return `block-${block}`;
  return rankOf(field) === places.length ? undefined : field;
}

/** As one comes upon them on the page; last, what is nowhere on it. */
export const inOrderOfPage = (errors: Readonly<Record<string, string>>): [field: string, error: string][] =>
  Object.entries(errors).toSorted(([one], [other]) => rankOf(one) - rankOf(other));

function rankOf(field: string): number {
  const rank = places.indexOf(field.split('.', 1)[0] ?? '');
  return rank < 0 ? places.length : rank;
}

/** Of a published article the end alone can be planned, so the form asks for nothing else. */
const isAboutEnd = (fields: Fields): boolean => fields['schedule.unpublishAt'] !== undefined && fields['schedule.publishAt'] === undefined;

const ofSteps = ['reason', 'publishAt', 'unpublishAt', 'until', 'note', 'text', 'kind', 'position', 'zone'];

function fieldAt(pointer: string, { fields, blocks, step }: Sent): string {
  const [part = '', index = '', ...rest] = pointer.split('/').slice(1);
  if (part === 'body') {
    const block = index === '' ? undefined : blocks[Number(index)];
    return block === undefined ? 'body' : blockField(block, fieldOfBlock(rest));
  }
  if (part === 'authors' && /^\d+$/.test(index)) return `author.${index}`;
  if (part === 'relatedIds') return `related.${index || '0'}`;
  if (part === 'seo') return `seo.${index}`;
  if (part === 'video') return `video.${fieldOfFilm([index, ...rest])}`;
  if (part === 'commentPolicy' && index === 'closeAfterDays') return 'comments.days';
  if (step === 'schedule' && part === 'publishAt' && isAboutEnd(fields)) return 'schedule.unpublishAt';
  if (step !== undefined && ofSteps.includes(part)) return `${step}.${part}`;
  return fieldOfPart[part] ?? part;
}

const fieldOfBlock = ([name = '', ...rest]: readonly string[]): string => (name === 'video' ? fieldOfFilm(rest) : name || 'content');

function fieldOfFilm([part = '', at = '', name]: readonly string[]): string {
  switch (part) {
    case 'durationSeconds':
      return 'duration';
    case 'posterId':
      return 'imageId';
    case 'transcript':
      return part;
    case 'captions':
      return captionField(name === 'locale' ? 'Locale' : 'Url', Number(at));
  }
  return 'url';
}

function faultOf(field: string, fields: Fields, words: FaultWords): string {
  const typed = fields[field]?.trim() ?? '';
  const most = longestPassed(field, typed);
  if (most !== undefined) return words.tooLong(most);
  if (timed.includes(field) && typed !== '' && !wholeTime.test(typed)) return words.unreadableTime;
  if (planned.includes(field) && typed === '') return words.noTime;
  const [, name = field] = /^block\.[^.]+\.(\w+)$/.exec(field) ?? [];
  return words.field[kindOf(name)] ?? (typed === '' ? words.missing : words.unusable);
}

/** What fields of the same kind are told alike. */
function kindOf(name: string): string {
  if (name.startsWith('author.')) return 'author';
  const [, ofCaptions] = /(?:^|\.)(caption[A-Z][a-z]+)\d+$/.exec(name) ?? [];
  return ofCaptions ?? name.replace(/^[\w-]+\.(?=reason$|note$)/, '');
}
