import { Moment } from '../elements/moment.js';
import { usePage } from '../page-scope.js';

interface AppealTextProps {
  appeal: { readonly text: string; readonly at: string };
  level: 2 | 3 | 4;
}

/** What somebody says against a decision, and since when. */
export function AppealText({ appeal: { text, at }, level }: AppealTextProps) {
  const own = usePage().words.moderation;
  const Heading = `h${level}` as const;
  return (
    <div class="desk-item__appeal">
      <Heading>
        <Moment at={at} style="full" words={own.appeal} />
      </Heading>
      <p dir="auto">{text}</p>
    </div>
  );
}
