import { articleViewSchema } from './article-view.schema.js';
import { ArticlesView } from './articles.view.js';
import { authorViewSchema, AuthorsView } from './authors.view.js';
import { frontPageViewSchema, FrontPageView } from './front-page.view.js';
import { issueViewSchema, IssuesView } from './issues.view.js';
import { sectionViewSchema, SectionsView } from './sections.view.js';

/** What the site remembers of events, for the composition root. */
export const viewParts = {
  models: [
    { name: 'ArticleView', schema: articleViewSchema },
    { name: 'SectionView', schema: sectionViewSchema },
    { name: 'AuthorView', schema: authorViewSchema },
    { name: 'IssueView', schema: issueViewSchema },
    { name: 'FrontPageView', schema: frontPageViewSchema },
  ],
  stores: [ArticlesView, SectionsView, AuthorsView, IssuesView, FrontPageView],
};
