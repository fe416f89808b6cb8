import type { Fields } from '../../domain/editing/block-fields.js';
import { longestPassed } from '../../domain/editing/longest-text.js';
import type { PictureWord } from '../../domain/editing/picture-form.js';
import type { FaultWords } from '../../domain/words/fault-words.js';

/** What is wrong with a field before its owner is asked, as the desk words it; by the field's name. */
export type FormFaults = Readonly<Record<string, 'file' | 'fileTooLarge' | 'fileAgain' | 'fileMissing' | 'related.address' | PictureWord>>;

/** As it is answered; `fields`: what was typed. */
export const toldFaults = (
  refused: FormFaults,
  { field, unusable, tooLong }: FaultWords,
  fields: Fields,
): { status: number; errors: Record<string, string> } => ({
  status: Object.values(refused).includes('fileTooLarge') ? 413 : 422,
  errors: Object.fromEntries(
    Object.entries(refused).map(([name, fault]) => {
      const most = longestPassed(name, fields[name]?.trim() ?? '');
      return [name, most === undefined ? (field[fault] ?? unusable) : tooLong(most)];
    }),
  ),
});
