import { describe, expect, it } from '@jest/globals';
import { commentCreated } from '#contracts';
import { peopleIn, withoutPerson } from './without-person.js';

const person = 'usr_1';
const ofOther = { id: 'cmt_1', author: { id: 'usr_12', name: 'Other' }, body: 'As usr_1 says' };
const without = (data: unknown, mentions = commentCreated.mentions) =>
  withoutPerson(typeof data === 'string' ? data : JSON.stringify(data), person, mentions);

describe('a record, when a person is erased', () => {
  it('stays as it is where it does not name them, whatever others wrote', () => {
    expect(without(ofOther)).toBe(JSON.stringify(ofOther));
  });

  it('loses the field that mentions them, and stays its author’s', () => {
    expect(without({ ...ofOther, parentAuthorId: person })).toBe(JSON.stringify(ofOther));
  });

  it.each([
    ['their own', { ...ofOther, author: { id: person, name: 'Themselves' } }],
    ['their own answer to themselves', { author: { id: person }, parentAuthorId: person }],
    ['one of another contract', { ...ofOther, seenBy: [person] }],
    ['one that cannot be read', '{"author":{"id":"usr_1"},"body":"cut o'],
  ])('is nothing where it is %s', (_, data) => {
    expect(without(data)).toBeNull();
  });
});

it('people are found in any text', () => {
  expect(peopleIn('{"a":"usr_1","b":["gst_x9"]', 'usr_1', 'a_usr_2 gst_')).toEqual(['usr_1', 'gst_x9']);
});
