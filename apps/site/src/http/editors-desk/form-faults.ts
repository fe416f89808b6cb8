import type { Fields } from '../../domain/editing/block-fields.js';
import { longestPassed } from '../../domain/editing/longest-text.js';
import type { PictureWord } from '../../domain/editing/picture-form.js';
import type { FaultWords } from '../../domain/words/fault-words.js';
import type { Refused } from '../desk/asked.js';

/** What its owner calls that which is wrong with a file. */
const fileFlaws = ['empty', 'too-many-pixels', 'animated', 'damaged', 'svg', 'not-a-picture', 'unknown-kind'] as const;
type FileFault = 'file' | 'fileTooLarge' | `file.${(typeof fileFlaws)[number]}`;

/** Of a file that was refused; what a newer owner calls by a name that is unknown here is told as any. */
export function fileFault({ status, reason }: Pick<Refused, 'status' | 'reason'>): FileFault {
  if (status === 413 || reason === 'too-many-bytes') return 'fileTooLarge';
  const flaw = fileFlaws.find(known => known === reason);
  return flaw === undefined ? 'file' : `file.${flaw}`;
}

/** What is wrong with a field before its owner is asked, as the desk words it; by the field's name. */
export type FormFaults = Readonly<Record<string, FileFault | 'fileAgain' | 'fileMissing' | 'related.address' | PictureWord>>;

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
