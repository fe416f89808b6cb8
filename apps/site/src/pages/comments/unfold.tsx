import { usePage } from '../page-scope.js';

/** Under a long text: unfolds it, and folds it again, by the stylesheet alone. */
export function Unfold() {
  const { comments: own } = usePage().words;
  return (
    <label class="comment__unfold">
      <input type="checkbox" />
      <span>{own.unfold}</span>
      <span>{own.fold}</span>
    </label>
  );
}
