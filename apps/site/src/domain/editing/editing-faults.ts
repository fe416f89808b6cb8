import type { EditingFaultWords } from '../words/editing-words.js';
import { blockField, type Fields } from './block-fields.js';

/** By which field the owner's name of a field is filled in. */
const fieldOfPart: Readonly<Record<string, string>> = {
  sectionIds: 'section',
  heroId: 'hero',
  commentPolicy: 'comments',
  authors: 'author.0',
};

const limits: Readonly<Record<string, number>> = {
  headline: 200,
  shortHeadline: 80,
  standfirst: 500,
  kicker: 80,
  dateline: 120,
  alertText: 200,
  'seo.title': 200,
  'seo.description': 500,
  'correct.text': 5_000,
  'embargo.note': 500,
};

interface Sent {
  readonly fields: Fields;
  /** Of each block that was sent, from which of the form it is. */
  readonly blocks: readonly string[];
  /** What was asked for, where it was a step: its fields are its own. */
  readonly step?: string | undefined;
}

/** What the paper says of each field that the owner has refused, by the name of the field in the form. */
export function editingFaults(pointers: readonly string[], sent: Sent, words: EditingFaultWords): Record<string, string> {
  return Object.fromEntries(
    pointers.map(pointer => {
      const field = fieldAt(pointer, sent);
      return [field, faultOf(field, sent.fields, words)];
    }),
  );
}

const ofSteps = ['reason', 'publishAt', 'unpublishAt', 'until', 'note', 'text', 'kind', 'position', 'zone'];

function fieldAt(pointer: string, { blocks, step }: Sent): string {
  const [part = '', index = '', name = '', rest = ''] = pointer.split('/').slice(1);
  if (part === 'body') {
    const block = index === '' ? undefined : blocks[Number(index)];
    return block === undefined ? 'body' : blockField(block, fieldOfBlock(name, rest));
  }
  if (part === 'authors' && /^\d+$/.test(index)) return `author.${index}`;
  if (part === 'seo') return `seo.${index}`;
  if (part === 'video') return index === 'durationSeconds' ? 'video.duration' : 'video.url';
  if (part === 'commentPolicy' && index === 'closeAfterDays') return 'comments.days';
  if (step !== undefined && ofSteps.includes(part)) return `${step}.${part}`;
  return fieldOfPart[part] ?? part;
}

function fieldOfBlock(name: string, rest: string): string {
  if (name === 'video') return rest === 'durationSeconds' ? 'duration' : 'url';
  return name || 'content';
}

function faultOf(field: string, fields: Fields, words: EditingFaultWords): string {
  const typed = fields[field]?.trim() ?? '';
  const most = limits[field];
  if (most !== undefined && Array.from(typed).length > most) return words.tooLong(most);
  const [, name = field] = /^block\.[^.]+\.(\w+)$/.exec(field) ?? [];
  const kind = name.startsWith('author.') ? 'author' : name.replace(/^[\w-]+\.(?=reason$|note$)/, '');
  return words.field[kind] ?? (typed === '' ? words.missing : words.unusable);
}
