import { z } from 'zod';
import type { CommentWords } from '../../domain/comment-words.js';
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

/** As the service takes it. Who says something else than that it is illegal need not say who they are, and is not asked. */
export const reportIn = ({ reason, text: said, name, email }: FilledReport): object => ({
  reason: reason ?? '',
  ...(said !== undefined && { text: said }),
  ...(reason === 'illegal' && { name, email }),
});
