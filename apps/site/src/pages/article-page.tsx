import type { PublicArticle } from '#contracts';
import { commentsScriptUrl, deskStylesheetUrl } from '../assets/assets.js';
import { languageOf } from '../domain/text/language.js';
import { oembedUrl } from '../domain/article/oembed-url.js';
import type { Paper } from '../domain/paper/paper.js';
import { absoluteUrl } from '../domain/text/safe-url.js';
import { asToday, trailTo } from '../domain/paper/section-tree.js';
import { articleMeta } from '../domain/article/social-card.js';
import { articleData, breadcrumbData, videoData } from '../domain/article/structured-data.js';
import { wordsFor } from '../domain/words/words-for.js';
import { ArticleFoot } from './article/article-foot.js';
import { ArticleHead } from './article/article-head.js';
import { Byline } from './article/byline.js';
import { Corrections } from './article/corrections.js';
import { FurtherReading } from './article/further-reading.js';
import { Hero } from './article/hero.js';
import { PreviewNotice } from './article/preview-notice.js';
import { Body } from './blocks/body.js';
import { VideoFigure } from './blocks/video-figure.js';
import { DiscussionSection } from './comments/discussion-section.js';
import { classes } from './elements/classes.js';
import { renderPage } from './frame/document.js';
import type { HeadProps } from './frame/head.js';
import { MagazineBlock } from './frame/magazine-block.js';
import { TvBlock } from './frame/tv-block.js';
import { Slot } from './slots/slot.js';
import { SubscribeSection } from './subscribing/subscribe-section.js';
import type { ArticlePageView } from './views.js';

/** `/<section>/<slug>` and `/tv/<slug>`; and what neither is yet. */
export function renderArticlePage(view: ArticlePageView, paper: Paper): string {
  const { article, preview } = view;
  const language = languageOf(article, paper);
  const isVideo = article.kind === 'video';
  const trail = trailTo(article.sections[0]?.id ?? '', view.sections);
  const place = isVideo ? '/tv' : trail[0]?.path;
  return renderPage({
    paper,
    view,
    kind: isVideo ? 'video' : 'article',
    ...(!preview && { about: { article: article.id } }),
    head: preview ? previewHead(article, paper) : articleHead(view, paper),
    ...(place && { current: { path: place, exactly: false } }),
    children: (
      <>
        {preview && <PreviewNotice {...preview} article={article} />}
        <Slot at="article-top" />
        <article class={classes('article', !article.hero && !isVideo && 'article--text', `article--${article.genre}`)} dir={language.dir}>
          <ArticleHead article={article} sponsor={view.sponsor} />
          <Hero article={article} language={language} />
          <Byline article={article} />
          <div class="article__body">
            <Corrections all={article.corrections} position="top" language={language} />
            <div class="prose" {...language}>
              <Body blocks={article.body} dateline={article.dateline} middle={<Slot at="article-body" />} />
            </div>
            {!isVideo && article.video && <VideoFigure video={article.video} title={article.headline} />}
            <Corrections all={article.corrections} position="bottom" language={language} />
            <p class="article__address">{absoluteUrl(article.path, paper.url)}</p>
            <ArticleFoot article={article} />
          </div>
        </article>
        <Slot at="article-foot" />
        <DiscussionSection discussion={view.discussion} />
        {view.discussion?.thread.state === 'open' && (
          <SubscribeSection topicKey={`article:${article.id}`} topic={{ kind: 'article', name: article.headline }} />
        )}
        <FurtherReading view={view} />
        <TvBlock videos={view.videos.filter(({ id }) => id !== article.id)} />
        <MagazineBlock magazine={view.magazine} />
      </>
    ),
  });
}

/** Nothing by which a machine would take it for a page of the paper. */
const previewHead = ({ headline }: PublicArticle, paper: Paper): Omit<HeadProps, 'sections'> => ({
  title: wordsFor(paper.locale).preview.title(headline),
  noindex: true,
  styles: [deskStylesheetUrl],
});

function articleHead(view: ArticlePageView, paper: Paper): Omit<HeadProps, 'sections'> {
  const { sections } = view;
  const article = { ...view.article, sections: asToday(view.article.sections, sections) };
  const { seo, headline, standfirst, path, hero, video, kind } = article;
  const trail =
    kind === 'video' ? [{ name: wordsFor(paper.locale).television, path: '/tv' }] : trailTo(article.sections[0]?.id ?? '', sections);
  return {
    title: seo?.title ?? headline,
    description: seo?.description ?? standfirst,
    canonical: seo?.canonicalUrl ?? path,
    ...(seo?.noindex && { noindex: true }),
    card: {
      type: kind === 'video' ? 'video.other' : 'article',
      title: headline,
      image: seo?.socialImage ?? hero ?? video?.poster,
      ...(kind === 'video' && { film: video?.sources[0] }),
      locales: article.translations?.map(({ locale }) => locale),
    },
    meta: articleMeta(article, paper),
    data: [
      kind === 'video' ? videoData(article, paper) : articleData(article, paper, view.sponsor),
      breadcrumbData([...trail, { name: headline, path }], paper),
    ],
    alternates: article.translations ?? [],
    oembed: oembedUrl(path, paper),
    ...(trail[0] && { feed: trail.at(-1)! }),
    ...(view.discussion && { scripts: [commentsScriptUrl] }),
  };
}
