import type { PublicArticle } from '#contracts';
import type { Language } from '../../domain/text/language.js';
import { VideoFigure } from '../blocks/video-figure.js';
import { Captioned } from '../elements/captioned.js';
import { Picture } from '../elements/picture.js';

/** The film of a video, the picture of a story; an article with neither is set in type alone. */
export function Hero({ article, language }: { article: PublicArticle; language: Language }) {
  if (article.kind === 'video' && article.video)
    return <VideoFigure video={article.video} title={article.headline} class="article__hero" />;
  if (!article.hero) return null;
  return (
    <Captioned class="article__hero" language={language} caption={article.hero.caption} credit={article.hero.credit}>
      <Picture image={article.hero} ratio="natural" sizes="(min-width: 80em) 922px, (min-width: 64em) 74vw, 100vw" first />
    </Captioned>
  );
}
