import { bytesOf, type DeadLetterDocument } from '../dead-letters/dead-letter.schema.js';
import { withoutPerson } from './without-person.js';

/** A dead letter without a person. One that was theirs is from now on no more than that it was there: nobody can read it, or hand it over again. */
export function letterWithout(letter: DeadLetterDocument, personId: string, mentions: readonly string[]): DeadLetterDocument {
  const { value, key, ...rest } = letter;
  const error = { ...rest.error, message: rest.error.message.replaceAll(personId, '…') };
  const left = key === personId || !value ? null : withoutPerson(bytesOf(value).toString(), personId, mentions);
  if (left === null) return { ...rest, headers: {}, people: [], error: { ...error, message: '' }, state: 'forgotten' };
  return {
    ...rest,
    ...(key !== undefined && { key }),
    value: Buffer.from(left),
    people: rest.people.filter(id => id !== personId),
    error,
  };
}
