// Comments are read and written without this file. It makes them live: new ones come by themselves, one's own is sent without leaving the page, times
// are told as one tells them, and there are buttons to react and report. Its words and its elements lie in a template on the page.
const section = document.querySelector('.discussion');
const language = document.documentElement.lang;

const find = (selector, within = section) => within.querySelector(selector);
const all = (selector, within = section) => [...within.querySelectorAll(selector)];
const byId = id => document.getElementById(id);
const parsed = html => new DOMParser().parseFromString(html, 'text/html');
const on = (target, name, handle) => target.addEventListener(name, handle);
const template = find('template');
const said = template.dataset;
const counted = find('.discussion__count');
const copyOf = selector => find(selector, template.content).cloneNode(true);

const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
const units = { day: 86_400, hour: 3_600, minute: 60 };

/** As one tells it for a week; then the date says more. */
function tellTimes() {
  for (const time of all('.comment__time time')) {
    const seconds = Math.max(0, (Date.now() - Date.parse(time.dateTime)) / 1_000);
    if (!(seconds < 604_800)) continue;
    const unit = Object.keys(units).find(name => seconds >= units[name]) ?? 'minute';
    time.title ||= new Date(time.dateTime).toLocaleString(language);
    time.textContent = relative.format(-Math.floor(seconds / units[unit]), unit);
  }
}

const allowed = new Set('P BR EM STRONG DEL CODE PRE BLOCKQUOTE UL OL LI A'.split(' '));

/** What comes is sanitised; it is looked at once more, for it becomes part of our page. */
function nodesOf(html) {
  const { body } = parsed(html);
  for (const element of all('*', body)) {
    const href = element.getAttribute('href') ?? '';
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    if (!allowed.has(element.tagName)) element.remove();
    else if (/^(?:https?|mailto):/i.test(href)) Object.assign(element, { href, rel: 'nofollow ugc noopener' });
  }
  return body.childNodes;
}

function itemOf({ id, author, bodyHtml = '', createdAt, editedAt, parentId }) {
  const item = copyOf('.comment');
  item.id = `comment-${id}`;
  item.dataset.id = id;
  if (author) find('.comment__author', item).textContent = author.name;
  if (author?.badge !== 'staff') find('.comment__badge', item).remove();
  if (!editedAt) find('.comment__edited', item).remove();
  find('.comment__time', item).href = `#${item.id}`;
  find('.comment__report', item).href = `${location.pathname}/comments/${id}/report`;
  find('time', item).dateTime = createdAt;
  find('.comment__text', item).append(...nodesOf(bodyHtml));
  if (bodyHtml.length < 2_000) find('.comment__unfold', item).remove();
  address(item, byId(`comment-${parentId}`));
  return item;
}

/** Whom it answers, where its place does not say so: on a phone from the third step on, everywhere from the last. */
function address(item, parent) {
  const to = find('.comment__to', item);
  const level = levelOf(parent);
  if (level < 3) {
    to.remove();
    return;
  }
  if (level < 5) to.className += ' comment__to--narrow';
  const name = find('.comment__author', parent.firstElementChild)?.textContent;
  Object.assign(to.firstElementChild, { href: `#${parent.id}`, textContent: name ? said.to.replace('%', name) : said.toNone });
}

const levelOf = item => (item ? 1 + levelOf(item.parentElement.closest('.comment')) : 0);

/** Where it belongs, if that is on this page; of what is there already, its new state. */
function show(item, parentId) {
  const known = byId(item.id);
  const parent = parentId && byId(`comment-${parentId}`);
  if (known) known.firstElementChild.replaceWith(item.firstElementChild);
  else if (parent) put(item, parent);
  else if (!parentId && section.dataset.shows === 'newest') find('.comments').prepend(item);
  else return;
  equip(known ?? item);
  tellTimes();
}

function put(item, parent) {
  if (levelOf(parent) >= 5) return parent.after(item);
  if (!find('.comments', parent)) parent.firstElementChild.after(copyOf('.comments'));
  return find('.comments', parent).append(item);
}

function remove(id) {
  const item = byId(`comment-${id}`);
  // Also where somebody is writing an answer.
  if (item && find('.comment, .discussion__form', item)) item.firstElementChild.replaceWith(copyOf('.comment__gone'));
  else item?.remove();
}

/** What few need is a file of its own, which does its work when it is asked to. */
const later = file => void import(section.dataset[file]).then(({ begin }) => begin()).catch(() => undefined);

function follow(pauseMs = 5_000) {
  const stream = new EventSource(`/api/comments/articles/${section.dataset.article}/comments/stream`);
  const hear = (name, handle) => on(stream, name, ({ data }) => handle(JSON.parse(data)));
  hear('comment', comment => show(itemOf(comment), comment.parentId));
  hear('removed', ({ id }) => remove(id));
  hear('reset', () => later('anew'));
  hear('count', ({ count, state }) => {
    counted.textContent = count.toLocaleString(language);
    section.hidden = ['hidden', 'off'].includes(state);
    // What somebody is writing stays, and is refused with its reason.
    if (desk) desk.hidden = state !== 'open' && !form.body.value;
  });
  // A stream that is cut resumes by itself; one that was refused does not.
  on(stream, 'error', () => {
    if (stream.readyState === EventSource.CLOSED) setTimeout(follow, pauseMs, Math.min(pauseMs * 2, 300_000));
  });
}

const desk = find('.discussion__form');
const form = find('#comment-form');
const heading = find('.discussion__form h2');
const leave = heading?.textContent;
const outcome = find('.comment-form__outcome');
const answered = form?.parentId.value;
const home = new Comment();

/** The one form there is goes to the comment that is answered, and home again. */
function answer(item) {
  if (!home.isConnected) desk.replaceWith(home);
  if (item) item.firstElementChild.after(desk);
  else home.replaceWith(desk);
  heading.textContent = item ? said.replyTo.replace('%', find('.comment__author', item).textContent) : leave;
  form.parentId.value = item?.dataset.id ?? answered;
  find('.comment-form__cancel').hidden = !item;
  if (item) form.body.focus();
}

async function sendOnce(event) {
  event.preventDefault();
  const button = find('[type=submit]', form);
  button.disabled = true;
  await import(section.dataset.letter).then(({ send }) => send()).catch(() => (outcome.textContent = said.sendAway));
  button.disabled = false;
}

on(section, 'click', event => {
  const link = event.target.closest('.comment__reply, .comment__report');
  if (!link) return;
  event.preventDefault();
  if (link.className === 'comment__reply') answer(link.closest('.comment'));
  else
    import(section.dataset.report).then(
      ({ report }) => report(link),
      () => location.assign(link.href),
    );
});

if (form) {
  form.formedAt.value = new Date().toISOString();
  on(find('.comment-form__cancel'), 'click', () => answer());
  on(form, 'submit', sendOnce);
  on(form, 'focusin', () => later('letter'));
  // What was begun before its writer went away, as to sign in. A browser may keep nothing, and say so by an error.
  try {
    if (sessionStorage.getItem(location.pathname)) later('letter');
  } catch {}
}

if (section.dataset.live) follow();
