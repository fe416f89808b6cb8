import { describe, expect, it } from '@jest/globals';
import { judgeAnswer } from './judge-answer.js';

describe('What the mail server says', () => {
  it.each([
    [250, '2.0.0', false, 'taken'],
    [250, undefined, false, 'taken'],
    [undefined, undefined, false, 'no-answer'],
    [421, '4.3.2', true, 'no-answer'],
    [421, undefined, false, 'no-answer'],
    [450, '4.2.1', true, 'again'],
    [451, undefined, false, 'again'],
    [452, '4.2.2', true, 'again'],
    [550, '5.1.1', true, 'address-refused'],
    [551, undefined, true, 'address-refused'],
    [550, '5.2.1', true, 'address-refused'],
    [552, '5.2.2', true, 'message-refused'],
    [550, '5.7.1', true, 'message-refused'],
    [554, '5.7.26', true, 'message-refused'],
    [550, '5.1.1', false, 'message-refused'],
    [554, '5.6.0', false, 'message-refused'],
  ])('%s %s (of the recipient: %s): %s', (code, status, isOfRecipient, verdict) => {
    expect(judgeAnswer({ isOfRecipient, text: '', ...(code !== undefined && { code }), ...(status !== undefined && { status }) })).toBe(
      verdict,
    );
  });
});
