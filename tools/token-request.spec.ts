import { describe, expect, it } from '@jest/globals';
import { readTokenRequest, tokenUsage } from './token-request.js';

describe('what is asked of `npm run token`', () => {
  it('is a token for somebody in their roles', () => {
    expect(readTokenRequest(['--role', 'writer', '--role', 'editor', '--name', 'Ada', '--sub', 'ada'])).toEqual({
      roles: ['writer', 'editor'],
      name: 'Ada',
      sub: 'ada',
    });
  });

  it.each([['--help'], ['-h']])('is help: %s, which names every role', option => {
    expect(readTokenRequest([option])).toBe('help');
    expect(tokenUsage).toMatch(/writer.*moderator.*ad-manager/);
  });

  it.each<[string[], string]>([
    [[], 'Say who'],
    [['--role', 'king'], 'Say who'],
    [['--rolle', 'editor'], '--rolle'],
    [['editor'], 'editor'],
  ])('is a mistake, told in words: %j', (args, words) => {
    expect(() => readTokenRequest(args)).toThrow(words);
  });
});
