import { shownBlock } from '../../domain/editing/block-fields.js';
import type { NewsroomBlock } from '../../domain/editing/newsroom-article.js';
import type { BlockDiff } from '../../domain/editing/revision.js';
import { usePage } from '../page-scope.js';
import { ChangedWords } from './changed-words.js';
import { ReadingBlock } from './reading-block.js';

/** A block of the text, with what became of it. */
export function ChangedBlock({ diff: { change, moved, before, after, words } }: { diff: BlockDiff }) {
  const { revisions } = usePage().words.editing;
  const shown = after ?? before;
  if (!shown) return null;
  if (change === 'same' && moved !== true) return <Whole block={shown} />;
  const names = [...(change === 'same' ? [] : [revisions.change[change]]), ...(moved === true ? [revisions.change.moved] : [])];
  return (
    <div class="editor-diff" data-change={change === 'same' ? 'moved' : change}>
      <p class="editor-diff__name">{names.join(', ')}</p>
      {words ? (
        <p>
          <ChangedWords runs={words} />
        </p>
      ) : change === 'changed' && before && after ? (
        <>
          <p class="editor-diff__name">{revisions.before}</p>
          <Whole block={before} />
          <p class="editor-diff__name">{revisions.after}</p>
          <Whole block={after} />
        </>
      ) : (
        <Whole block={shown} />
      )}
    </div>
  );
}

const Whole = ({ block }: { block: NewsroomBlock }) => <ReadingBlock block={shownBlock(block)} />;
