import { type BlockForm, type BlockType, blocksIn, blockTypes, type Fields, fieldsOfBlocks } from './block-fields.js';

/** What a button does to the blocks of a form, without anything being saved. */
export type Reshaping =
  | { readonly what: 'add'; readonly type: BlockType; readonly after: string }
  | { readonly what: 'up' | 'down' | 'remove'; readonly id: string };

const written = /^(?:add:(?<type>\w+):(?<after>[\w-]{0,64})|(?<what>up|down|remove):(?<id>[\w-]{1,64}))$/;

export function reshapingIn(action: string): Reshaping | undefined {
  const { type, after = '', what, id = '' } = written.exec(action)?.groups ?? {};
  if (what !== undefined) return { what: what as 'up' | 'down' | 'remove', id };
  const known = blockTypes.find(each => each === type);
  return known && { what: 'add', type: known, after };
}

const begun: Partial<Record<BlockType, Fields>> = { header: { level: '2' }, list: { style: 'unordered' } };

/** The form with its blocks as they now follow each other, and the block where the work goes on. */
export function reshape(form: Fields, reshaping: Reshaping, newId: () => string): { fields: Fields; at: string | undefined } {
  const before = blocksIn(form);
  const others = Object.fromEntries(Object.entries(form).filter(([name]) => !name.startsWith('block.')));
  const { blocks, at } = reshaping.what === 'add' ? added(before, reshaping, newId()) : moved(before, reshaping);
  return { fields: { ...others, ...fieldsOfBlocks(blocks) }, at };
}

interface Reshaped {
  readonly blocks: readonly BlockForm[];
  readonly at: string | undefined;
}

function added(blocks: readonly BlockForm[], { type, after }: Extract<Reshaping, { what: 'add' }>, id: string): Reshaped {
  const place = blocks.findIndex(block => block.id === after);
  return { blocks: blocks.toSpliced(place < 0 ? blocks.length : place + 1, 0, { id, type, fields: begun[type] ?? {} }), at: id };
}

function moved(blocks: readonly BlockForm[], { what, id }: Exclude<Reshaping, { what: 'add' }>): Reshaped {
  const place = blocks.findIndex(block => block.id === id);
  const block = blocks[place];
  if (!block) return { blocks, at: undefined };
  const rest = blocks.toSpliced(place, 1);
  if (what === 'remove') return { blocks: rest, at: rest[Math.max(0, place - 1)]?.id };
  return { blocks: rest.toSpliced(Math.max(0, place + (what === 'up' ? -1 : 1)), 0, block), at: id };
}
