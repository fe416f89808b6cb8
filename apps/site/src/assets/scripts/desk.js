// A desk of the staff works without this file. It sends a desk's forms without leaving the page, takes what it shows from the page that comes back, and
// keeps the focus where the work is. It knows no rule and no language.
const desk = document.querySelector('.desk');
const spoken = document.getElementById('desk-said');

const find = (selector, within = desk) => within.querySelector(selector);
const all = (selector, within = desk) => [...within.querySelectorAll(selector)];
const deskBody = () => find('.desk__body');
const parsed = html => new DOMParser().parseFromString(html, 'text/html');
const bodyIn = page => page.querySelector('.desk__body');

/** What only a script can do appears once there is one. */
function unveil() {
  for (const element of all('[data-scripted]')) element.hidden = false;
}

/** Again even where the words are the same as last time. */
function say(page) {
  spoken.textContent = '';
  spoken.textContent = all('[data-said]', page)
    .map(({ textContent }) => textContent)
    .join(' ');
}

function swap(fresh) {
  deskBody().replaceWith(document.adoptNode(fresh));
  unveil();
}

/** Under what was said, which stays in sight, and not behind it. */
function reveal(target) {
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'nearest' });
  const hidden = (find('.desk-notice')?.getBoundingClientRect().bottom ?? 0) - target.getBoundingClientRect().top;
  if (target.matches('.desk-item') && hidden > 0) scrollBy(0, -hidden);
}

/** Never nowhere: to what is next, else to what was said, else to what is first. */
function land(next) {
  const after = next && (document.getElementById(`item-${next}`) ?? find('.desk-item'));
  const target = after || find('.desk-notice') || find('.desk-item') || find('.desk__title');
  reveal(target);
}

const noticeOf = (...children) => {
  const notice = Object.assign(document.createElement('section'), { className: 'desk-notice', tabIndex: -1 });
  notice.append(...children);
  return notice;
};

function announce(notice) {
  find('.desk-notice')?.remove();
  find('.desk__title').after(notice);
  notice.focus();
}

/** Nobody answered, or somebody else is signed in: the form stays as it is, to be sent again. */
function tellWhy(page) {
  const told = all('.notice__title, .notice__text', page).map(({ textContent }) =>
    Object.assign(document.createElement('p'), { textContent }),
  );
  told.forEach(line => (line.dataset.said = ''));
  announce(noticeOf(...told, ...all('.notice__way > a[target]', page)));
  say(desk);
}

/** It was not done as it was meant: this page as it is now, and on it what was said, with the comment that it was about. */
async function tellRefusal(page) {
  const now = bodyIn(parsed(await (await fetch(location.href)).text()));
  if (now) swap(now);
  const notice = find('.desk-notice', page);
  const item = find('.desk-item', page);
  if (!notice) return land();
  if (item) document.getElementById(item.id)?.remove();
  announce(document.adoptNode(notice));
  if (item) notice.after(document.adoptNode(item.parentElement));
}

async function send(form, button) {
  const request = { method: 'POST', body: new URLSearchParams(new FormData(form, button)) };
  const response = await fetch(form.getAttribute('action'), request);
  const page = parsed(await response.text());
  const fresh = bodyIn(page);
  if (!fresh) return tellWhy(page);
  const isSame = fresh.dataset.page === deskBody().dataset.page;
  say(page);
  if (!isSame) return tellRefusal(page);
  swap(fresh);
  if (response.redirected) land(form.querySelector('[name=next]')?.value);
  else find('.desk-notice')?.focus();
}

/** Once at a time: what was decided decides what is next. */
async function sendOnce(form, button) {
  if (desk.ariaBusy) return;
  desk.ariaBusy = 'true';
  await send(form, button).catch(() => {
    // The browser's own way tells what there is to tell. Sent twice, it is the same act.
    delete form.dataset.act;
    form.requestSubmit(button);
  });
  desk.ariaBusy = null;
}

desk.addEventListener('submit', event => {
  if (!('act' in event.target.dataset)) return;
  event.preventDefault();
  void sendOnce(event.target, event.submitter);
});

const picks = () => all('.desk-item__pick input');

desk.addEventListener('change', ({ target }) => {
  if ('all' in target.dataset) for (const pick of picks()) pick.checked = target.checked;
  const counted = find('.desk-bulk output');
  if (counted) counted.value = picks().filter(({ checked }) => checked).length;
});

// What was done is told once: the page that is loaded again, or kept, is the queue alone.
const address = new URL(location.href);
address.searchParams.delete('told');
if (address.href !== location.href) history.replaceState(history.state, '', address);
unveil();
say(desk);
