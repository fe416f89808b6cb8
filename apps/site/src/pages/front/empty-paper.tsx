import { usePage } from '../page-scope.js';

/** Before the first article: a page that says so, instead of an empty grid. */
export function EmptyPaper() {
  const [title, text] = usePage().words.empty.paper;
  return (
    <section class="notice">
      <h2 class="notice__title">{title}</h2>
      <p class="notice__text">{text}</p>
    </section>
  );
}
