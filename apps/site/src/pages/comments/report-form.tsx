import type { ComponentChildren } from 'preact';
import { reportReasons } from '../../domain/comments/report-reasons.js';
import { usePage } from '../page-scope.js';
import { commentPath } from './comment-paths.js';

export type ReportField = 'reason' | 'text' | 'name' | 'email' | 'goodFaith';

export interface ReportFormProps {
  articlePath: string;
  id: string;
  typed?: Partial<Record<ReportField, string>>;
  errors?: Partial<Record<ReportField, string>>;
}

/** The report on a page of its own; who reports something illegal says who they are and that they mean it (DSA, Article 16). */
export function ReportForm({ articlePath, id, typed = {}, errors = {} }: ReportFormProps) {
  const own = usePage().words.comments;
  return (
    <form class="comment-form" method="post" action={`${commentPath(articlePath, id)}/report`}>
      <fieldset class="report-page__reasons">
        <legend>{own.reason}</legend>
        {reportReasons.map(reason => (
          <label key={reason} class="choice">
            <input type="radio" name="reason" value={reason} required checked={typed.reason === reason} />
            {own.reasons[reason]}
          </label>
        ))}
        <Fault field="reason" errors={errors} />
      </fieldset>
      <Field field="text" label={own.explanation} errors={errors}>
        <textarea id="report-text" name="text" rows={4} maxLength={2000} dir="auto" value={typed.text ?? ''} {...fault('text', errors)} />
      </Field>
      <fieldset class="comment-form__guest">
        <legend>{own.reporting.illegal}</legend>
        <Field field="name" label={own.name} errors={errors}>
          <input id="report-name" name="name" maxLength={200} autocomplete="name" value={typed.name ?? ''} {...fault('name', errors)} />
        </Field>
        <Field field="email" label={own.email} errors={errors}>
          <input
            id="report-email"
            name="email"
            type="email"
            maxLength={254}
            autocomplete="email"
            value={typed.email ?? ''}
            {...fault('email', errors)}
          />
        </Field>
        <p class="report-page__faith">
          <label class="choice">
            <input type="checkbox" name="goodFaith" value="yes" checked={typed.goodFaith === 'yes'} {...fault('goodFaith', errors)} />
            {own.reporting.goodFaith}
          </label>
          <Fault field="goodFaith" errors={errors} />
        </p>
      </fieldset>
      <p class="comment-form__send">
        <button class="button" type="submit">
          {own.sendReport}
        </button>
      </p>
    </form>
  );
}

type Errors = NonNullable<ReportFormProps['errors']>;

function Field({ field, label, errors, children }: { field: ReportField; label: string; errors: Errors; children: ComponentChildren }) {
  return (
    <p class="field">
      <label for={`report-${field}`}>{label}</label>
      {children}
      <Fault field={field} errors={errors} />
    </p>
  );
}

function Fault({ field, errors }: { field: ReportField; errors: Errors }) {
  if (!errors[field]) return null;
  return (
    <span class="field__error" id={`report-${field}-error`}>
      {errors[field]}
    </span>
  );
}

const fault = (field: ReportField, errors: Errors): object =>
  errors[field] ? { 'aria-invalid': 'true', 'aria-describedby': `report-${field}-error` } : {};
