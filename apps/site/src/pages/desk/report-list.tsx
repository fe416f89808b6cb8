import type { Report } from '../../domain/moderation/report.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';

/** What readers say against a comment, in their own words; by whom, where the law asks for that. */
export function ReportList({ reports }: { reports: readonly Report[] }) {
  const { comments, moderation: own } = usePage().words;
  if (reports.length === 0) return null;
  const named = (reason: string) => comments.reasons[reason as keyof typeof comments.reasons] ?? reason;
  return (
    <details class="desk-item__reports" open={reports.some(({ text }) => text !== undefined)}>
      <summary>{own.whatTheySay(reports.length)}</summary>
      <ul>
        {reports.map(({ receipt, reason, text, name, email, at }) => (
          <li key={receipt}>
            <p>
              <strong>{named(reason)}</strong>, <Moment at={at} style="full" />
              {name !== undefined && (
                <>
                  {', '}
                  <span dir="auto">{name}</span>
                </>
              )}
              {email !== undefined && <> &lt;{email}&gt;</>}
            </p>
            {text !== undefined && <blockquote dir="auto">{text}</blockquote>}
            <p class="desk-item__mark">
              {own.receipt}: {receipt}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
