import { plainDate } from '../../domain/dates.js';
import { Picture } from '../elements/picture.js';
import { usePage } from '../page-scope.js';
import type { IssueContents } from '../views.js';
import { BlockHeading } from './block-heading.js';
import { issuePath } from './issue-path.js';

const shown = 5;

/** The newest issue: its cover in portrait, and what is in it. */
export function MagazineBlock({ magazine }: { magazine?: IssueContents | undefined }) {
  const { words, paper } = usePage();
  if (!magazine) return null;
  const { issue, articles } = magazine;
  return (
    <section class="block block--magazine" aria-labelledby="magazine">
      <BlockHeading id="magazine" name={words.magazine} href="/magazine" all={words.allIssues} />
      <div class="issue">
        {issue.cover && (
          <div class="issue__cover">
            <Picture image={issue.cover} ratio="cover" sizes="(min-width: 40em) 240px, 60vw" />
          </div>
        )}
        <div class="issue__title">
          <p class="kicker">
            <span>{words.issueNumber(issue.number)}</span> <time dateTime={issue.date}>{plainDate(issue.date, paper)}</time>
          </p>
          <h3 class="issue__name">
            <a href={issuePath(issue)}>{issue.title}</a>
          </h3>
        </div>
        {articles.length > 0 && (
          <ol class="contents" aria-label={words.inThisIssue}>
            {articles.slice(0, shown).map(({ id, path, headline, shortHeadline, sections }) => (
              <li key={id}>
                <span class="contents__section">{issue.contents.find(entry => entry.articleId === id)?.section ?? sections[0]?.name}</span>
                <a href={path}>{shortHeadline ?? headline}</a>
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}
