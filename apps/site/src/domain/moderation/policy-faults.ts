import type { FieldWords } from '../words/field-words.js';
import { limitRanges, longestLine, mostLines, type PolicyFields, wordLists } from './scope-policy.js';

const lists: readonly string[] = wordLists;

/** What the paper says of each field of a policy that its owner has refused: `/scorer/holdAbove` is the field `holdAbove`, `/bannedWords/3` the whole list. */
export function policyFaults(pointers: readonly string[], words: FieldWords): PolicyFields {
  const faults = pointers.map(pointer => {
    const [name = '', line] = pointer.replace(/^\/(?:scorer\/)?/, '').split('/');
    return [name, faultOf(name, line !== undefined, words)];
  });
  return Object.fromEntries(faults) as PolicyFields;
}

function faultOf(name: string, isOfLine: boolean, words: FieldWords): string {
  if (lists.includes(name)) return isOfLine ? words.longLine(longestLine) : words.tooManyLines(mostLines);
  if (name in limitRanges) {
    const [least, most] = limitRanges[name as keyof typeof limitRanges];
    return words.whole(least, most);
  }
  return name === 'holdAbove' || name === 'rejectAbove' ? words.share : words.oneOfThese;
}
