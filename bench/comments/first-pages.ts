import type { Json } from '#testing';
import { ChildProgram } from '../child-program.js';
import { compare, report } from '../compare.js';
import { latencyP99 } from '../load.js';
import type { DiscussedPaper } from './discussed-paper.js';

const length = 4_000;
/** As many as a front page asks for. */
const howManyCounts = 100;
const goalMs = 20;

/** What 50 readers wait for at once: the first page of a long thread, its article's page, and the counts of a front page. */
export async function firstPages(discussed: DiscussedPaper): Promise<boolean> {
  const article = await longThread(discussed);
  const comments = `${discussed.commentsUrl}/articles/${article.id}/comments`;
  const articleIds = await discussed.articles(howManyCounts);
  const empty = await ChildProgram.start('pages/empty-route');
  try {
    const figures = await compare('first pages', 'milliseconds, p99', [
      { name: 'thread of 4,000', run: () => latencyP99(comments) },
      { name: 'article page of it', run: () => latencyP99(discussed.paper.site.url + article.path) },
      { name: 'counts of 100', run: () => latencyP99(`${discussed.commentsUrl}/counts`, { articleIds }) },
      { name: 'empty Nest route', run: () => latencyP99(`${empty.url}/empty`) },
    ]);
    return report('First pages for 50 readers at once', figures, [
      { of: 'thread of 4,000', is: 'at most', figure: goalMs },
      { of: 'article page of it', is: 'at most', figure: goalMs },
      { of: 'counts of 100', is: 'at most', figure: goalMs },
    ]);
  } finally {
    await empty.stop();
  }
}

/** Half of it answers another comment. */
async function longThread(discussed: DiscussedPaper): Promise<Json> {
  const article = await discussed.article('One that everybody answers');
  const roots: string[] = [];
  await discussed.postMany(length, async index => {
    const parentId = index % 2 === 1 ? roots[Math.floor(index / 7) % roots.length] : undefined;
    const { id } = await discussed.post(article.id, `Opinion ${index}: ${'the tide comes in, and goes out again. '.repeat(4)}`, parentId);
    if (parentId === undefined) roots.push(id);
  });
  await discussed.counted();
  return article;
}
