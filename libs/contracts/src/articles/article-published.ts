import { defineEvent } from '../define-event.js';
import { publicArticle } from './public-article.js';

export const articlePublished = defineEvent({
  type: 'article.published',
  version: 1,
  description: 'An article became visible to readers, for the first time or again.',
  source: '/articles',
  key: article => article.id,
  data: publicArticle,
});
