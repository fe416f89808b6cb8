import type { Fields } from '../../domain/editing/block-fields.js';
import { rightsIn } from '../../domain/editing/picture-form.js';
import type { Paper } from '../../domain/paper/paper.js';
import { instantOf } from './instant-of.js';

/** What a form says of a picture that comes with it, as the owner takes it: each a text. `own`: what its fields begin with. */
export function saidOfPicture(fields: Fields, own: string, { timeZone }: Pick<Paper, 'timeZone'>): [name: string, said: string][] {
  const words = (['alt', 'caption', 'credit'] as const).map((word): [string, string] => [word, fields[`${own}.${word}`]?.trim() ?? '']);
  const { [`${own}.rightsHolder`]: rightsHolder = '', [`${own}.rightsUntil`]: rightsUntil = '' } = fields;
  const rights = rightsIn({ rightsHolder, rightsUntil }, local => instantOf(local, timeZone));
  return [...words.filter(([, said]) => said !== ''), ...(rights ? [['rights', JSON.stringify(rights)] as [string, string]] : [])];
}
