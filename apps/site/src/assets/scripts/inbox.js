// The inbox is whole without this file. It keeps the number of what is unread as it is now, and says when something has come.
const inbox = document.querySelector('.inbox');
const count = inbox.querySelector('.inbox__count');
const more = inbox.querySelector('.inbox__more');
const language = document.documentElement.lang;
let version = Number(inbox.dataset.version);
let source;

/** What this page was made from is known; whatever has come since is told first, also to a page that lay in the browser's history. */
function follow() {
  source = new EventSource(`/api/notifications/inbox/stream?since=${version}`);
  source.addEventListener('count', tellCount);
  source.addEventListener('item', tellItem);
  source.addEventListener('reset', tellMore);
}

function tellCount({ data }) {
  const news = JSON.parse(data);
  if (news.version <= version) return;
  version = news.version;
  const number = news.unread.toLocaleString(language);
  count.textContent = news.unread ? inbox.dataset.unread.replace('0', number) : inbox.dataset.nothing;
  const inHead = document.querySelector('.account__unread');
  if (inHead) inHead.textContent = news.unread ? `(${number})` : '';
}

/** Of those that are shown, what has changed is another window's doing, and of no haste. */
function tellItem({ data }) {
  const { id, readAt } = JSON.parse(data);
  if (!readAt && !inbox.querySelector(`input[name=id][value="${CSS.escape(id)}"]`)) tellMore();
}

function tellMore() {
  more.hidden = false;
}

follow();
addEventListener('pagehide', () => source.close());
addEventListener('pageshow', ({ persisted }) => persisted && follow());
