import type { Appeal } from '../../domain/moderation/appeal.js';
import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';

/** What somebody says against a decision, since when, and what came of it. */
export function AppealText({ appeal: { text, at, answer }, level }: { appeal: Appeal; level: 2 | 3 | 4 }) {
  const own = usePage().words.moderation;
  const Heading = `h${level}` as const;
  return (
    <div class="desk-item__appeal">
      <Heading>
        <Moment at={at} style="full" words={own.appeal} />
      </Heading>
      <p dir="auto">{text}</p>
      {answer && (
        <p>
          <Moment at={answer.at} style="full" words={own.appealOutcome[answer.outcome]} />
          {answer.reason !== undefined && `: ${answer.reason}`}
        </p>
      )}
    </div>
  );
}
