import { plainDate } from '../../domain/text/dates.js';
import { contentsOf } from '../../domain/paper/issue-contents.js';
import { Picture } from '../elements/picture.js';
import { Link } from '../elements/link.js';
import { usePage } from '../page-scope.js';
import type { IssueContents } from '../views.js';
import { issuePath } from './issue-path.js';

const shown = 6;

/** An issue of the magazine: its upright cover, its name, and the beginning of what is in it. */
export function IssueTeaser({ issue, articles, level, first = false }: IssueContents & { level: 2 | 3; first?: boolean }) {
  const { words, paper, section: sectionOf } = usePage();
  const Name = `h${level}` as const;
  const listed = contentsOf(issue, articles).slice(0, shown);
  return (
    <div class="issue">
      {issue.cover && (
        <div class="issue__cover">
          <Picture image={issue.cover} ratio="cover" sizes="(min-width: 48em) 290px, 40vw" first={first} />
        </div>
      )}
      <div class="issue__title">
        <p class="kicker">
          <span>{words.issueNumber(issue.number)}</span> <time dateTime={issue.date}>{plainDate(issue.date, paper)}</time>
        </p>
        <Name class="issue__name">
          <a href={issuePath(issue)}>{issue.title}</a>
        </Name>
      </div>
      {listed.length > 0 && (
        <ol class="contents" aria-label={words.inThisIssue}>
          {listed.map(({ section, article }) => (
            <li key={article.id}>
              <span class="contents__section">{section ?? sectionOf(article)?.name}</span>
              <Link to={article.path}>{article.shortHeadline ?? article.headline}</Link>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
