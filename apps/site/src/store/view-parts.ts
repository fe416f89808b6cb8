import { articleViewSchema } from './article-view.schema.js';
import { ArticlesView } from './articles.view.js';
import { authorViewSchema, AuthorsView } from './authors.view.js';
import { CorrectionsView } from './corrections.view.js';
import { commentViewSchema } from './comment-view.schema.js';
import { CommentsView } from './comments.view.js';
import { frontPageViewSchema, FrontPageView } from './front-page.view.js';
import { issueViewSchema, IssuesView } from './issues.view.js';
import { PlacementsView, placementViewSchema } from './placements.view.js';
import { searchableSchema } from './searchable.schema.js';
import { SearchablesView } from './searchables.view.js';
import { sectionViewSchema, SectionsView } from './sections.view.js';
import { SitemapView } from './sitemap.view.js';
import { SponsorsView, sponsorViewSchema } from './sponsors.view.js';
import { StripsView, stripViewSchema } from './strips.view.js';
import { ThreadsView, threadViewSchema } from './threads.view.js';

/** What the site remembers of events, for the composition root. */
export const viewParts = {
  models: [
    { name: 'ArticleView', schema: articleViewSchema },
    { name: 'Searchable', schema: searchableSchema },
    { name: 'SectionView', schema: sectionViewSchema },
    { name: 'AuthorView', schema: authorViewSchema },
    { name: 'IssueView', schema: issueViewSchema },
    { name: 'FrontPageView', schema: frontPageViewSchema },
    { name: 'ThreadView', schema: threadViewSchema },
    { name: 'CommentView', schema: commentViewSchema },
    { name: 'StripView', schema: stripViewSchema },
    { name: 'SponsorView', schema: sponsorViewSchema },
    { name: 'PlacementView', schema: placementViewSchema },
  ],
  stores: [
    ArticlesView,
    CorrectionsView,
    SitemapView,
    SearchablesView,
    SectionsView,
    AuthorsView,
    IssuesView,
    FrontPageView,
    ThreadsView,
    CommentsView,
    StripsView,
    SponsorsView,
    PlacementsView,
  ],
};
