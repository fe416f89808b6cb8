import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { returnPath } from '../../domain/return-path.js';
import type { KeptForm } from '../../pages/desk/kept-form.js';

const fieldsOfForm = z.record(z.string(), z.string());

/** A desk's form as it was sent. */
export interface DeskForm extends KeptForm {
  /** Of the form; with what was done it is the Idempotency-Key of the act. */
  readonly key: string;
  readonly version: number | undefined;
  /** Where it was filled in: a page of this desk. */
  readonly back: string;
}

const wellFormedKey = /^[\x21-\x7e]{1,150}$/;

/** Whatever was sent: what is no field of a form is left out, and what leads out of the desk leads to it. */
export function deskForm(request: FastifyRequest, desk: string): DeskForm {
  const fields = fieldsOfForm.catch({}).parse(request.body ?? {});
  const back = returnPath(fields['back']);
  const [action = desk] = request.url.split('?', 1);
  const { key = '', version = '' } = fields;
  return {
    action,
    fields,
    key: wellFormedKey.test(key) ? key : crypto.randomUUID(),
    version: /^\d{1,9}$/.test(version) ? Number(version) : undefined,
    back: back === desk || back.startsWith(`${desk}?`) || back.startsWith(`${desk}/`) ? back : desk,
  };
}

/** Of an address: what was done before, which is told once and is no part of the page. */
export const telling = 'told';

/** That page, with what was done (sealed) in its address, down to the item that is next. */
export function backTo(back: string, told?: string, item?: string): string {
  const { pathname, searchParams } = new URL(back, 'http://desk');
  searchParams.delete(telling);
  if (told !== undefined) searchParams.set(telling, told);
  const query = searchParams.size === 0 ? '' : `?${searchParams}`;
  return `${pathname}${query}${item === undefined ? '' : `#item-${item}`}`;
}

/** The page's own address, without what was done before. */
export const pageOf = (url: string): string => backTo(url);
