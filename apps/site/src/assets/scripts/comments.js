// Comments are read and written without this file. It makes them live: new ones come by themselves, one's own is sent without leaving the page, times
// are told as one tells them, and there are buttons to react and report. Its words and its elements lie in a template on the page.
const section = document.querySelector('.discussion');
const template = section.querySelector('template');
const said = template.dataset;
const language = document.documentElement.lang;
const api = '/api/comments';

const find = (selector, within = section) => within.querySelector(selector);
const on = (target, name, handle) => target.addEventListener(name, handle);
const copyOf = selector => find(selector, template.content).cloneNode(true);

const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
const units = Object.entries({ day: 86_400, hour: 3_600, minute: 60 });

/** As one tells it for a week; then the date says more. */
function tellTimes() {
  for (const time of section.querySelectorAll('.comment__time time')) {
    const seconds = Math.max(0, (Date.now() - Date.parse(time.dateTime)) / 1_000);
    if (!(seconds < 7 * 86_400)) continue;
    const [unit, size] = units.find(([, length]) => seconds >= length) ?? units[2];
    time.title ||= time.textContent || new Date(time.dateTime).toLocaleString(language);
    time.textContent = relative.format(-Math.floor(seconds / size), unit);
  }
}

const allowed = new Set('P BR EM STRONG DEL CODE PRE BLOCKQUOTE UL OL LI A'.split(' '));

/** What comes is sanitised; it is looked at once more, for it becomes part of our page. */
function nodesOf(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('*')) {
    const href = element.getAttribute('href') ?? '';
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    if (!allowed.has(element.tagName)) element.remove();
    else if (/^(?:https?|mailto):/i.test(href)) Object.assign(element, { href, rel: 'nofollow ugc noopener' });
  }
  return body.childNodes;
}

function itemOf({ id, author, bodyHtml = '', createdAt, editedAt }) {
  const item = copyOf('.comment');
  item.id = `comment-${id}`;
  item.dataset.id = id;
  if (author) find('.comment__author', item).textContent = author.name;
  if (author?.badge !== 'staff') find('.comment__badge', item).remove();
  if (!editedAt) find('.comment__edited', item).remove();
  find('.comment__time', item).href = `#${item.id}`;
  find('time', item).dateTime = createdAt;
  find('.comment__text', item).append(...nodesOf(bodyHtml));
  return item;
}

const levelOf = item => (item ? 1 + levelOf(item.parentElement.closest('.comment')) : 0);

/** Where it belongs, if that is on this page; of what is there already, its new state. */
function show(item, parentId) {
  const known = document.getElementById(item.id);
  const parent = parentId && document.getElementById(`comment-${parentId}`);
  if (known) known.firstElementChild.replaceWith(item.firstElementChild);
  else if (parent) put(item, parent);
  else if (!parentId && section.dataset.shows === 'newest') {
    find('.discussion__empty')?.remove();
    find('.comments').prepend(item);
  } else return;
  equip(known ?? item);
  tellTimes();
}

function put(item, parent) {
  const list = () => find(':scope > .comments', parent);
  if (levelOf(parent) >= 5) return parent.after(item);
  if (!list()) parent.firstElementChild.after(copyOf('.comments'));
  return list().append(item);
}

function remove(id) {
  const item = document.getElementById(`comment-${id}`);
  if (item && find('.comment', item)) item.firstElementChild.replaceWith(copyOf('.comment__gone'));
  else item?.remove();
}

function follow(pauseMs = 5_000) {
  const stream = new EventSource(`${api}/articles/${section.dataset.article}/comments/stream`);
  const hear = (name, handle) => on(stream, name, ({ data }) => handle(JSON.parse(data)));
  hear('comment', comment => show(itemOf(comment), comment.parentId));
  hear('removed', ({ id }) => remove(id));
  hear('count', ({ count }) => (find('.discussion__count').textContent = count.toLocaleString(language)));
  // A stream that is cut resumes by itself; one that was refused does not.
  on(stream, 'error', () => {
    if (stream.readyState === EventSource.CLOSED) setTimeout(follow, pauseMs, Math.min(pauseMs * 2, 300_000));
  });
}

const desk = find('.discussion__form');
const form = desk && find('form', desk);
const heading = desk && find('h2', desk);
const leave = heading?.textContent;
const answered = form?.elements.parentId.value;
const home = document.createElement('div');

/** The one form there is goes to the comment that is answered, and home again. */
function answer(item) {
  if (!home.isConnected) desk.replaceWith(home);
  if (item) item.firstElementChild.after(desk);
  else home.replaceWith(desk);
  heading.textContent = item ? said.replyTo.replace('%', find('.comment__author', item).textContent) : leave;
  form.elements.parentId.value = item?.dataset.id ?? answered;
  find('.comment-form__cancel', form).hidden = !item;
  if (item) form.elements.body.focus();
}

/** The answer is the page that comes without a script, too: what it says is taken from it. */
async function send() {
  const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const error of form.querySelectorAll('.field__error')) error.remove();
  for (const error of page.querySelectorAll('.field__error')) document.getElementById(error.id.replace('-error', ''))?.after(error);
  for (const field of form.querySelectorAll('[name]'))
    field.ariaInvalid = field.nextElementSibling?.matches('.field__error') ? 'true' : null;
  if (response.ok) {
    form.reset();
    answer();
  }
  if (response.redirected) adopt(page);
  else outcome.replaceChildren(...(find('.comment-answer__said', page)?.children ?? [said.away]));
  const title = find('h1', outcome);
  title?.replaceWith(Object.assign(document.createElement('strong'), { textContent: title.textContent }));
}

/** The article once more, with what is new on it. */
function adopt(page) {
  for (const item of page.querySelectorAll('.discussion li.comment'))
    if (!document.getElementById(item.id)) show(item, item.parentElement.closest('.comment')?.dataset.id);
  find('.discussion__count').textContent = find('.discussion__count', page).textContent;
  outcome.textContent = said.sent;
}

const outcome = form && find('.comment-form__outcome', form);
async function sendOnce(event) {
  event.preventDefault();
  const button = find('[type=submit]', form);
  button.disabled = true;
  await send().catch(() => (outcome.textContent = said.away));
  button.disabled = false;
}

on(section, 'click', event => {
  const item = event.target.closest('.comment__reply')?.closest('.comment');
  if (!form || !item) return;
  event.preventDefault();
  answer(item);
});

if (form) {
  form.elements.formedAt.value = new Date().toISOString();
  on(find('.comment-form__cancel', form), 'click', () => answer());
  on(form, 'submit', sendOnce);
}

follow();
