import { CommenterNameError } from './text-errors.js';

export const acceptName = (raw: string, { reserved }: { readonly reserved: readonly string[] }): string => {
  const name = raw.normalize('NFC').trim();
  if (name === '') throw new CommenterNameError('invalid-name', 'A name is needed');
  if (reserved.includes(name)) throw new CommenterNameError('name-reserved', 'This name is kept for the paper');
  return name;
};
