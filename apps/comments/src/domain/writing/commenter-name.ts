import { foldText, type Sign } from '../policy/fold-text.js';
import { looseLetter } from '../policy/read-loosely.js';
import { matcherOf } from '../policy/word-matcher.js';
import { withoutControls } from './plain-characters.js';
import { CommenterNameError } from './text-errors.js';

export const maxNameLength = 60;

export interface NameRules {
  /** Names of the staff, of the paper, and of roles such as `moderator`. A list must not change; it is replaced. */
  readonly reserved: readonly string[];
}

/** White space that is no plain space, and characters that turn the direction of what follows. */
const unwritten = /[\t\n\u200e\u200f\u061c\u2028\u2029]/u;
/** Persian and Indic names and some emoji need the joiners, and emoji their variation selector. */
const hidden = /(?!\u200c|\u200d|\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\p{Cn}\u2800]/u;
const readable: ReadonlySet<Sign['kind']> = new Set(['letter', 'digit', 'ideograph']);
const stackedMarks = /\p{M}{5}/u;
const markup = /[<>]|&#?[a-z0-9]{1,31};/iu;
const address = /:\/\/|www\.|@[a-z0-9-]+\./iu;

const flaws: readonly (readonly [is: (name: string) => boolean, message: string])[] = [
  [name => foldText(name).every(({ kind }) => !readable.has(kind)), 'A name needs a letter or a digit'],
  [name => Array.from(name).length > maxNameLength, `A name has at most ${maxNameLength} characters`],
  [name => withoutControls(name) !== name || unwritten.test(name), 'A name has no control characters'],
  [name => hidden.test(name) || stackedMarks.test(name), 'A name has only characters that can be seen'],
  [name => markup.test(name), 'A name has no markup'],
  [name => address.test(name), 'A name has no address'],
];

/** What a hurried reader takes a name for. Pairs of letters that run into one are read as one. */
const skeleton = (name: string): string =>
  foldText(name)
    .filter(({ kind }) => kind !== 'gap' && kind !== 'mark')
    .map(({ char }) => looseLetter(char))
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');

/** `Admin7` and `PaperAdmin` hold the word admin for whoever reads them. */
const readings = (name: string): readonly string[] => [
  name,
  name.replaceAll(/\p{N}/gu, ' '),
  name.replaceAll(/(\p{Ll})(?=\p{Lu})/gu, '$1 '),
];

const imitates = (name: string, reserved: readonly string[]): boolean => {
  const whole = skeleton(name);
  if (reserved.some(kept => skeleton(kept) === whole)) return true;
  return readings(name).some(reading => matcherOf(reserved).find(reading).spans.length > 0);
};

/**
 * The name that a guest goes by: trimmed, NFC, single spaces, 1 to 60 characters (code points), text and never markup.
 * It is refused if it is a reserved name, or holds one as a word of its own, in whatever letters.
 * @throws CommenterNameError
 */
export const acceptName = (raw: string, { reserved }: NameRules): string => {
  const name = raw
    .normalize('NFC')
    .trim()
    .replaceAll(/\p{Zs}+/gu, ' ');
  const flaw = flaws.find(([is]) => is(name));
  if (flaw !== undefined) throw new CommenterNameError('invalid-name', flaw[1]);
  if (imitates(name, reserved)) throw new CommenterNameError('name-reserved', 'This name is kept for the people of the paper');
  return name;
};
