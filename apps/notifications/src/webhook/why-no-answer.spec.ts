import { describe, expect, it } from '@jest/globals';
import { whyNoAnswer } from './why-no-answer.js';

const failed = (message: string, over: object = {}) => Object.assign(new Error(message), over);

describe('why there was no answer', () => {
  it.each([
    [failed('DNS lookup 10.0.0.1(family:4, host:x) is not allowed. Because, It is private IP address.'), 'address-refused'],
    [failed('connect ECONNREFUSED 93.184.216.34:443', { code: 'ECONNREFUSED' }), 'connection-refused'],
    [failed('getaddrinfo ENOTFOUND x.example', { code: 'ENOTFOUND' }), 'name-not-found'],
    [failed('socket hang up', { code: 'ECONNRESET' }), 'connection-lost'],
    [failed('The operation was aborted', { name: 'AbortError', code: 'ABORT_ERR' }), 'timeout'],
    [failed('certificate has expired', { code: 'CERT_HAS_EXPIRED' }), 'certificate-refused'],
    [failed('self-signed', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }), 'certificate-refused'],
    [failed('Parse Error', { code: 'HPE_INVALID_CONSTANT' }), 'answer-unreadable'],
    [failed('Parse Error', { code: 'HPE_HEADER_OVERFLOW' }), 'answer-too-large'],
    [failed('EHOSTUNREACH 10.2.3.4', { code: 'EHOSTUNREACH' }), 'connection-failed'],
    [undefined, 'connection-failed'],
  ])('of %s is said in a word: %s', (error, word) => {
    expect(whyNoAnswer(error)).toBe(word);
  });
});
