import { compare, report } from '../compare.js';
import type { DiscussedPaper } from './discussed-paper.js';

const posts = 300;
const howMany = 60;

/** Comments on one article, which all share its thread, against the same number on many. */
export async function hotArticle(discussed: DiscussedPaper): Promise<boolean> {
  const others = await discussed.articles(howMany);
  const { id: hot }: { id: string } = await discussed.article('The one');
  const rate = async (articleOf: (index: number) => string): Promise<number> => {
    const perSecond = await discussed.postMany(posts, index => discussed.post(articleOf(index), `Remark ${index}.`));
    await discussed.counted();
    return perSecond;
  };
  const figures = await compare('hot article', 'posts per second', [
    { name: 'on one article', run: () => rate(() => hot) },
    { name: 'on many articles', run: () => rate(index => others[index % others.length] ?? hot) },
  ]);
  return report('Comments on one article and on many', figures, [
    { of: 'on one article', against: 'on many articles', is: 'at least', ratio: 0.8 },
  ]);
}
