import { defineEvent } from '../define-event.js';
import { publicArticle } from './public-article.js';

export const articleUpdated = defineEvent({
  type: 'article.updated',
  version: 1,
  description: 'A visible article changed: its text, its place, its pictures or its corrections.',
  source: '/articles',
  key: article => article.id,
  data: publicArticle,
});
