/** `npm run demo`: loads the demo edition into a paper that runs elsewhere than `npm start`, in compose by default. */
import { parseArgs } from 'node:util';
import { askToken } from '#testing';
import { loadEdition } from '../demo/src/load-edition.js';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: 'http://localhost:3001' },
    issuer: { type: 'string', default: 'http://localhost:3900' },
  },
});
await loadEdition({
  articlesUrl: values.articles,
  token: roles => askToken(values.issuer, { roles, name: `Demo ${roles.join('-')}`, sub: `demo-${roles.join('-')}` }),
  onProgress: (done, total, what) => console.log(`${done}/${total} ${what}`),
});
