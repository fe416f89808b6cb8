// Everything works without this file. It brings the current section into sight where the navigation scrolls, says who is signed in, and keeps a page for
// when there is no network.
const current = document.querySelector('.sections [aria-current]');
const row = current?.closest('ul');
if (row) {
  const place = current.getBoundingClientRect();
  const sight = row.getBoundingClientRect();
  row.scrollLeft += place.left + place.width / 2 - (sight.left + sight.width / 2);
}

const account = document.querySelector('.account');
const signIn = account?.querySelector(':scope > a:only-child');
if (signIn) {
  // With the query, which the page does not know.
  const here = location.pathname + location.search;
  signIn.search = new URLSearchParams({ return: here });
  // The session itself no script can see. Who has none is not asked about.
  if (/(?:^|; )(?:__Host-)?signed-in=/.test(document.cookie)) sayWho(here).catch(() => undefined);
}

async function sayWho(here) {
  const { signedIn, name, newsroom } = await (await fetch('/session')).json();
  if (!signedIn) return;
  const form = Object.assign(document.createElement('form'), { method: 'post', action: '/logout' });
  form.append(
    Object.assign(document.createElement('input'), { type: 'hidden', name: 'return', value: here }),
    Object.assign(document.createElement('button'), { textContent: account.dataset.signOut }),
  );
  // In a new element, for one that grows is seen to move.
  const shown = account.cloneNode();
  const desk = newsroom ? [linkTo(newsroom, 'account__desk', account.dataset.newsroom)] : [];
  const inbox = linkTo('/inbox', 'account__inbox', `${account.dataset.inbox} `);
  inbox.append(Object.assign(document.createElement('span'), { className: 'account__unread' }));
  shown.append(Object.assign(signIn.cloneNode(), { className: 'account__name', textContent: name }), ...desk, inbox, form);
  account.replaceWith(shown);
  if (newsroom) offerForm(newsroom);
  await sayUnread();
}

// From an article to where it is written; in a line that is there anyway, so that nothing moves.
function offerForm(newsroom) {
  const { article } = document.body.dataset;
  const kicker = document.querySelector('[data-edit]');
  if (article && kicker) kicker.append(linkTo(`${newsroom}/${article}`, 'kicker__edit', kicker.dataset.edit));
}

function linkTo(href, className, textContent) {
  return Object.assign(document.createElement('a'), { href, className, textContent });
}

// The page's own number is of when it was made; what comes later, inbox.js tells.
async function sayUnread() {
  const { unread } = await (await fetch('/api/notifications/inbox/count')).json();
  if (unread > 0) document.querySelector('.account__unread').textContent = `(${unread.toLocaleString(document.documentElement.lang)})`;
}
if (account?.querySelector('.account__inbox')) sayUnread().catch(() => undefined);

// Whose morning it is, for mail that comes at a time of day.
for (const zone of document.querySelectorAll('input[name=zone]')) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';

navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
