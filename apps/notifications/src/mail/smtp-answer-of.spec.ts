import { describe, expect, it } from '@jest/globals';
import { messageIdOf } from './message-id.js';
import { refusedBy, takenBy } from './smtp-answer-of.js';

describe('The answer of a mail server', () => {
  it('is kept without any address', () => {
    const response = '550 5.1.1 <Jane.Doe+x@mail.example>: jane.doe@mail.example unknown,\r\n see https://mail.example/?a=b';
    const answer = refusedBy({ code: 'EENVELOPE', response, responseCode: 550, command: 'RCPT TO' });
    expect(answer).toEqual({
      code: 550,
      status: '5.1.1',
      isOfRecipient: true,
      text: '550 5.1.1 <…>: … unknown, see https://mail.example/?a=b',
    });
  });

  it('names what it says, whatever became of the mail', () => {
    expect(takenBy('250 2.0.0 Ok: queued as 1')).toEqual({
      code: 250,
      status: '2.0.0',
      isOfRecipient: false,
      text: '250 2.0.0 Ok: queued as 1',
    });
    expect(refusedBy({ response: '554 no', responseCode: 554, command: 'DATA' })).toMatchObject({ code: 554, isOfRecipient: false });
  });

  it.each([[{ code: 'ETIMEDOUT', command: 'CONN' }], [{ code: 'ECONNECTION', command: 'API' }], [new Error('?')], [undefined]])(
    'is none where it said nothing: %p',
    error => {
      expect(refusedBy(error)).not.toHaveProperty('code');
    },
  );

  it('is a refusal where the mail never was on its way', () => {
    expect(refusedBy({ code: 'EENVELOPE', command: 'API' })).toMatchObject({ code: 554, isOfRecipient: false });
  });
});

describe('A Message-ID', () => {
  it('is made of the message and the paper alone, and tells nothing of the reader', () => {
    const id = messageIdOf('dlv:article:art_1:first~sbr_1:mail', 'https://www.paper.example:8443');
    expect(id).toMatch(/^<[0-9a-f]{40}@www\.paper\.example>$/);
    expect(messageIdOf('dlv:article:art_1:first~sbr_1:mail', 'https://www.paper.example')).toBe(id);
    expect(messageIdOf('dlv:article:art_1:first~sbr_2:mail', 'https://www.paper.example')).not.toBe(id);
  });
});
