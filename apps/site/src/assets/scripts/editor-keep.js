// Follows editor.js in the same file: what was typed and not saved stays in this browser, whatever becomes of the article, until it is saved or forgotten.
// With it stands of which version it was typed (and the marks of what that said) and, from then on, in which form it was sent: only a page that says of that form that it is settled ends it.
const words = form.querySelector('[data-editor-words]').dataset;
const version = form.elements.namedItem('version');
const marks = form.elements.namedItem('marks');
const formKey = form.elements.namedItem('key').value;
/** Whoever sits here next is not offered it. */
const keptOf = text => `editor-${text}.${form.dataset.person}`;
const hasText = form.elements.namedItem('headline') !== null;
const wordsName = keptOf(form.dataset.editor);
/** What is said to a step where the text is only read takes the place of no text. */
const keptName = hasText ? wordsName : keptOf(`${form.dataset.editor}-steps`);
let timer;

const typed = () =>
  [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !['key', 'version', 'marks', 'back'].includes(name));
const keptUnder = name => JSON.parse(localStorage.getItem(name) ?? 'null');
const keepUnder = (name, kept) => localStorage.setItem(name, JSON.stringify(kept));
const keep = sentIn => keepUnder(keptName, { version: version?.value, marks: marks?.value, sentIn, entries: typed() });

form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(keep, 800);
});
form.addEventListener('submit', event => {
  if (event.defaultPrevented) return;
  clearTimeout(timer);
  if (isDirty) keep(formKey);
});

/** It stays of the version of which it was typed: saved, it goes over nothing that nobody has shown. */
function putBack({ entries, ...kept }) {
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
  if (version) version.value = kept.version;
  if (marks) marks.value = kept.marks ?? '';
  for (const select of form.querySelectorAll('[data-picture] select')) look(select);
  fitAll();
  form.dispatchEvent(new Event('input'));
}

/** Where the text cannot be changed any more, the house says where the words go on, or shows them. */
function handIn({ entries, ...kept }) {
  for (const [name, value] of [...entries, ['marks', kept.marks ?? '']])
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  version.value = kept.version;
  keepUnder(wordsName, { ...kept, entries, sentIn: formKey });
  form.requestSubmit();
}

function buttonOf(name, act) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: name });
  button.addEventListener('click', act);
  return button;
}

function offer(name, kept, take) {
  const notice = Object.assign(document.createElement('section'), { className: 'desk-notice' });
  notice.setAttribute('role', 'status');
  const text = Object.assign(document.createElement('p'), { textContent: kept.version === version?.value ? words.kept : words.before });
  const end = act => () => {
    act();
    notice.remove();
  };
  notice.append(
    text,
    buttonOf(
      words.restore,
      end(() => take(kept)),
    ),
    buttonOf(
      words.forget,
      end(() => localStorage.removeItem(name)),
    ),
  );
  form.before(notice);
}

function offerKept(name, take) {
  const kept = keptUnder(name);
  if (!kept) return;
  // It stands there by now.
  if (JSON.stringify(kept.entries) === JSON.stringify(typed())) localStorage.removeItem(name);
  else offer(name, kept, take);
}

/** Also of an article that only begins with it, or of the text from which it went on in another. */
function forgetSettled({ settled }) {
  const isOver = name => name.startsWith('editor-') && keptUnder(name)?.sentIn === settled;
  if (settled) for (const name of Object.keys(localStorage).filter(isOver)) localStorage.removeItem(name);
}

forgetSettled(form.dataset);
if (isDirty) keep();
else offerKept(keptName, putBack);
// Unless it stands on the page already.
if (!hasText && !document.querySelector('.desk-kept')) offerKept(wordsName, handIn);
