import { z } from 'zod';
import type { CommentWords } from '../../domain/words/comment-words.js';
import { fieldFault } from '../../domain/field-fault.js';
import type { FieldFault } from '../ask-service.js';
import { textOfForm } from '../text-of-form.js';
import type { ReportField } from '../../pages/comments/report-form.js';

const text = z.string().optional().catch(undefined);
const form = z.object({ reason: text, text, name: text, email: text, goodFaith: text });

export type FilledReport = Partial<Record<ReportField, string>>;

export function filledReport(sent: unknown): FilledReport {
  const fields = Object.entries(form.catch({}).parse(sent ?? {})).map(([name, value]) => [name, value && textOfForm(value).trim()]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined && value !== ''));
}

/** What the law asks of a notice of illegal content; anything else is for the service to judge. */
export function missingIn({ reason, ...rest }: FilledReport, { reporting }: CommentWords): FilledReport {
  if (reason !== 'illegal') return {};
  const missing = (['text', 'name', 'email'] as const).filter(field => rest[field] === undefined).map(field => [field, reporting.missing]);
  return Object.fromEntries([...missing, ...(rest.goodFaith === undefined ? [['goodFaith', reporting.missingFaith]] : [])]);
}

/** As many characters as the service takes. */
const most = { text: 2_000, name: 200, email: 254 } as const;

const isMeasured = (field: string): field is keyof typeof most => field in most;

/** What the service refuses of it, in the paper's words. */
export function faultsIn(faults: readonly FieldFault[], filled: FilledReport, { fields }: CommentWords): FilledReport {
  const told = faults.flatMap(({ pointer }): (readonly [ReportField, string])[] => {
    const field = pointer.slice(1);
    if (field === 'reason') return [[field, fields.missing.reason]];
    return isMeasured(field) ? [[field, fieldFault(field, filled[field], most[field], fields)]] : [];
  });
  return Object.fromEntries(told);
}

/** As the service takes it. Who says something else than that it is illegal need not say who they are, and is not asked. */
export const reportIn = ({ reason, text: said, name, email }: FilledReport): object => ({
  reason: reason ?? '',
  ...(said !== undefined && { text: said }),
  ...(reason === 'illegal' && { name, email }),
});
