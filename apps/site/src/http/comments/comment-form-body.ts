import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { textOfForm } from '../text-of-form.js';
import type { NewComment } from './send-comment.js';

const text = z.string().optional();
const form = z.object({ body: text, name: text, email: text, website: text, parentId: text, minVersion: text, formedAt: text }).partial();

/** The form as it was filled in; what is no text of ours is left out. */
export type FilledForm = Readonly<Partial<Record<'name' | 'email' | 'website' | 'parentId' | 'minVersion' | 'formedAt', string>>> & {
  readonly body: string;
};

export const isForm = ({ headers }: FastifyRequest): boolean =>
  headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';

export function filledForm(body: unknown): FilledForm {
  const fields = Object.entries(form.catch({}).parse(body)).filter(([, value]) => value !== undefined && value !== '');
  return { body: '', ...Object.fromEntries(fields) };
}

/** The fields in the form in which the comments service takes them; whether they will do is for that service to say. */
export function commentIn({ body, name, email, website, parentId, minVersion, formedAt }: FilledForm): NewComment {
  return {
    body: textOfForm(body),
    ...(parentId !== undefined && { parentId }),
    ...(/^[1-9]\d{0,8}$/.test(minVersion ?? '') && { minVersion: Number(minVersion) }),
    ...((name !== undefined || email !== undefined) && { guest: { name: name ?? '', email: email ?? '' } }),
    ...(website !== undefined && { website }),
    ...(formedAt !== undefined && { formedAt }),
  };
}
