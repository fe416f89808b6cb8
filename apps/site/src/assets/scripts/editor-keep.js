// Follows editor.js in the same file: what was typed and not saved stays in this browser, until it is saved or forgotten.
const words = form.querySelector('[data-editor-words]').dataset;
const keptName = `editor-${form.dataset.editor}`;
const [article] = form.dataset.editor.split('.');
let timer;

const typed = () =>
  [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !['key', 'version', 'back'].includes(name));

/** Whoever sits here next is not offered it. */
const keep = () => localStorage.setItem(keptName, JSON.stringify({ by: form.dataset.person, entries: typed() }));

form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(keep, 800);
});

function putBack(entries) {
  const blocks = entries.filter(([name]) => /^block\..+\.type$/.test(name)).map(([name, type]) => [name.split('.')[1], type]);
  blockList?.replaceChildren(
    ...blocks.filter(([id, type]) => templates.has(type) || blockOf(id)).map(([id, type]) => blockOf(id) ?? made(type, id)),
  );
  for (const box of form.querySelectorAll('[type=checkbox]')) box.checked = false;
  for (const [name, value] of entries) {
    const field = form.elements.namedItem(name);
    if (field?.type === 'checkbox') field.checked = true;
    else if (field && field.type !== 'hidden') field.value = value;
    if (field?.matches?.('[data-inline]')) field.dispatchEvent(new Event('input'));
  }
  for (const select of form.querySelectorAll('[data-picture] select')) look(select);
  fitAll();
  form.dispatchEvent(new Event('input'));
}

function buttonOf(name, act) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: name });
  button.addEventListener('click', act);
  return button;
}

function offer(entries) {
  const notice = Object.assign(document.createElement('section'), { className: 'desk-notice' });
  notice.setAttribute('role', 'status');
  const text = Object.assign(document.createElement('p'), { textContent: words.kept });
  const end = act => () => {
    act();
    notice.remove();
  };
  const forget = () => localStorage.removeItem(keptName);
  notice.append(
    text,
    buttonOf(
      words.restore,
      end(() => putBack(entries)),
    ),
    buttonOf(words.forget, end(forget)),
  );
  form.before(notice);
}

/** What has been saved since is older than what stands here. */
function clearOlder() {
  const isBegun = document.referrer.split('?')[0].endsWith('/new') && article.startsWith('art_');
  const isOlder = name => name.startsWith(`editor-${article}.`) && name !== keptName;
  const isOfNew = name => isBegun && ['editor-story', 'editor-video'].includes(name);
  for (const name of Object.keys(localStorage)) if (isOlder(name) || isOfNew(name)) localStorage.removeItem(name);
}

clearOlder();
const kept = JSON.parse(localStorage.getItem(keptName) ?? 'null');
if (isDirty) keep();
else if (kept?.by === form.dataset.person && JSON.stringify(kept.entries) !== JSON.stringify(typed())) offer(kept.entries);
