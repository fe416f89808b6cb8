import { shownBlock } from '../../domain/editing/block-fields.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { languageOf } from '../../domain/text/language.js';
import { usePage } from '../page-scope.js';
import { ReadingBlock } from './reading-block.js';

/** The article for who may read it, and not change it now. */
export function ReadingView({ article }: { article: NewsroomArticle }) {
  const { words, paper } = usePage();
  return (
    <div class="editor__sheet">
      <p class="field__hint">{words.editing.readOnly}</p>
      <div class="editor-reading" {...languageOf(article, paper)}>
        {article.standfirst !== undefined && <p class="editor-reading__standfirst">{article.standfirst}</p>}
        {article.body.map(shownBlock).map(block => (
          <ReadingBlock key={block.id} block={block} />
        ))}
      </div>
    </div>
  );
}
