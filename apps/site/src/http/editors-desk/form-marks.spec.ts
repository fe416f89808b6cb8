import { describe, expect, it } from '@jest/globals';
import { marksIn, marksOf, newsTo, withTheirs } from './form-marks.js';

const stood = {
  headline: 'The sea wall',
  kicker: '',
  section: 'sec_town',
  'also.sec_harbour': 'on',
  'author.0': 'Wendy Writer',
  'author.1': '',
  'block.a.type': 'text',
  'block.a.content': 'One.',
};
const theirs = {
  ...stood,
  kicker: 'Flood defences',
  section: 'sec_harbour',
  'block.b.type': 'text',
  'block.b.content': 'Two.',
};
delete (theirs as Record<string, string>)['also.sec_harbour'];

describe('a form after somebody else was quicker', () => {
  it('says what stands there now wherever its writer has touched nothing', () => {
    const typed = { ...stood, headline: 'The sea wall rises', do: 'save', 'recall.reason': 'legal' };
    expect(withTheirs(typed, theirs, marksOf(stood))).toEqual({
      ...theirs,
      headline: 'The sea wall rises',
      do: 'save',
      'recall.reason': 'legal',
    });
  });

  it('keeps what was typed where both have changed the same, in the order in which it stood', () => {
    const typed = { ...stood, 'block.c.type': 'text', 'block.c.content': 'Before all.', 'author.1': 'A guest' };
    const kept = withTheirs(typed, theirs, marksOf(stood));
    expect(Object.keys(kept).filter(name => name.startsWith('block.'))).toEqual(
      Object.keys(typed).filter(name => name.startsWith('block.')),
    );
    expect([kept['author.1'], kept['kicker'], kept['block.b.content']]).toEqual(['A guest', 'Flood defences', undefined]);
  });

  it('takes what was emptied for touched, and white space around a text for nothing', () => {
    expect(withTheirs({ ...stood, headline: '' }, { ...theirs, headline: 'Theirs' }, marksOf(stood))['headline']).toBe('');
    expect(withTheirs({ ...stood, kicker: ' ' }, theirs, marksOf(stood))['kicker']).toBe('Flood defences');
  });

  it('tells beside a field what stands there now only where somebody else has changed it', () => {
    expect(newsTo(marksOf(stood), { ...stood, kicker: 'Flood defences' })).toEqual({ kicker: 'Flood defences' });
    expect(newsTo(marksOf({ ...stood, kicker: 'Gone' }), stood)).toEqual({ kicker: '' });
    expect(newsTo(undefined, stood)).toEqual(stood);
  });

  it('takes nothing over where nobody knows what stood there', () => {
    for (const marks of [marksIn(undefined), marksIn('['), marksIn('7')]) expect(withTheirs(stood, theirs, marks)).toEqual(stood);
    expect(marksIn(JSON.stringify(marksOf(stood)))).toEqual(marksOf(stood));
  });
});
