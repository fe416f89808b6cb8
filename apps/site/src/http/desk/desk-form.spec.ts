import { expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { backTo, deskForm, pageOf } from './desk-form.js';

const formOf = (body: unknown) => deskForm({ body, url: '/moderation/bulk?x=y' } as FastifyRequest, '/moderation');

it('leads back into the desk, and nowhere else', () => {
  for (const back of ['/moderation', '/moderation?queue=all', '/moderation/people/gst_a']) expect(formOf({ back }).back).toBe(back);
  for (const back of ['https://evil.example/moderation', '//evil.example', '/moderation-other', '/logout', '', 'moderation'])
    expect(formOf({ back }).back).toBe('/moderation');
});

it('takes a key, and a version that is one', () => {
  expect(formOf({ key: 'k-1', version: '7' })).toMatchObject({ action: '/moderation/bulk', key: 'k-1', version: 7 });
  for (const version of ['', '-1', '1.5', 'x', '12345678901']) expect(formOf({ version }).version).toBeUndefined();
  expect(formOf({ key: 'with space' }).key).toMatch(/^[\da-f-]{36}$/);
  expect(formOf(undefined).fields).toEqual({});
});

it('tells what was done in the address, once', () => {
  const told = backTo('/moderation?queue=all&told=before', 'sealed.now', 'cmt_c');
  expect(told).toBe('/moderation?queue=all&told=sealed.now#item-cmt_c');
  expect(pageOf(told)).toBe('/moderation?queue=all');
  expect(pageOf('/moderation?told=before')).toBe('/moderation');
});
