import { usePage } from '../page-scope.js';
import type { IssueContents } from '../views.js';
import { BlockHeading } from './block-heading.js';
import { IssueTeaser } from './issue-teaser.js';

/** The newest issue. Nothing at all where there is none. */
export function MagazineBlock({ magazine }: { magazine?: IssueContents | undefined }) {
  const { words } = usePage();
  if (!magazine) return null;
  return (
    <section class="block block--magazine" aria-labelledby="magazine">
      <BlockHeading id="magazine" name={words.magazine} href="/magazine" all={words.allIssues} />
      <IssueTeaser {...magazine} level={3} />
    </section>
  );
}
