// Follows editor.js in the same file: text with emphasis and links is written as it will be read. What is sent is the field beside it, which has the same
// text as HTML; a line in it is a line.
const inlineTags = ['b', 'i', 'em', 'strong', 'code', 'sup', 'sub'];
const surfaces = new WeakMap();

const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00a0', ' ');

/** Of whatever the browser or another program has put there, what the paper prints. */
function htmlOf(node) {
  return [...node.childNodes].map(htmlOfChild).join('');
}

function htmlOfChild(child) {
  if (child.nodeType === Node.TEXT_NODE) return escaped(child.data);
  if (child.nodeType !== Node.ELEMENT_NODE) return '';
  const name = child.localName;
  const inner = htmlOf(child);
  if (name === 'br') return '\n';
  if (name === 'a') return `<a href="${escaped(child.getAttribute('href') ?? '').replaceAll('"', '&quot;')}">${inner}</a>`;
  if (inlineTags.includes(name)) return inner && `<${name}>${inner}</${name}>`;
  return ['div', 'p'].includes(name) ? `\n${inner}` : inner;
}

/** Parsed where nothing of it can act, and taken over piece by piece. */
function write(surface, html) {
  const holder = document.createElement('template');
  holder.innerHTML = html.replaceAll('\n', '<br>');
  surface.replaceChildren(...copied(holder.content));
}

function copied(node) {
  return [...node.childNodes].flatMap(child => {
    if (child.nodeType === Node.TEXT_NODE) return [document.createTextNode(child.data)];
    const name = child.localName;
    if (name !== 'a' && name !== 'br' && !inlineTags.includes(name)) return copied(child);
    const copy = document.createElement(name);
    const href = child.getAttribute('href') ?? '';
    if (name === 'a' && /^(?:https?:|mailto:|\/)/i.test(href)) copy.setAttribute('href', href);
    copy.append(...copied(child));
    return [copy];
  });
}

const store = surface => {
  surfaces.get(surface).value = htmlOf(surface).replace(/\n$/, '');
};

function dress(field) {
  const surface = document.createElement('div');
  const hadFocus = document.activeElement === field;
  surface.className = 'desk-field editor-surface';
  surface.contentEditable = 'true';
  surface.dir = 'auto';
  surface.role = 'textbox';
  surface.ariaMultiLine = 'true';
  surface.ariaLabel = field.labels[0]?.textContent ?? '';
  surface.ariaInvalid = field.ariaInvalid;
  const told = field.getAttribute('aria-describedby');
  if (told) surface.setAttribute('aria-describedby', told);
  field.labels[0]?.addEventListener('click', () => surface.focus());
  surfaces.set(surface, field);
  write(surface, field.value);
  field.hidden = true;
  field.before(surface);
  field.addEventListener('input', () => write(surface, field.value));
  if (hadFocus || field.autofocus) surface.focus();
}

const dressAll = within => {
  for (const field of within.querySelectorAll('textarea[data-inline]:not([hidden])')) dress(field);
};

const surfaceIn = block => block?.querySelector('.editor-surface');

function focusEnd(surface) {
  surface.focus();
  getSelection().selectAllChildren(surface);
  getSelection().collapseToEnd();
}

/** A new paragraph begins where the caret is, with what stood behind it. */
function splitAt(surface) {
  const range = getSelection().getRangeAt(0);
  range.deleteContents();
  range.setEnd(surface, surface.childNodes.length);
  const rest = range.extractContents();
  const block = made('text');
  surface.closest('[data-block]').after(block);
  dressAll(block);
  const next = surfaceIn(block);
  next.append(rest);
  for (const each of [surface, next]) store(each);
  next.focus();
  form.dispatchEvent(new Event('input'));
  return next;
}

function dropEmpty(surface) {
  const block = surface.closest('[data-block]');
  const before = surfaceIn(block.previousElementSibling);
  if (!before || surface.textContent !== '') return false;
  block.remove();
  focusEnd(before);
  form.dispatchEvent(new Event('input'));
  return true;
}

const isParagraph = surface => surface.closest('[data-block]')?.dataset.type === 'text';

form.addEventListener('keydown', event => {
  const surface = event.target.closest('.editor-surface');
  if (!surface || event.isComposing) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    if (isParagraph(surface) && !event.shiftKey) splitAt(surface);
    else document.execCommand('insertLineBreak');
  } else if (event.key === 'Backspace' && isParagraph(surface) && dropEmpty(surface)) event.preventDefault();
});

/** From elsewhere comes the text alone; into a paragraph, line by line. */
form.addEventListener('paste', event => {
  const surface = event.target.closest('.editor-surface');
  if (!surface) return;
  event.preventDefault();
  const lines = event.clipboardData.getData('text/plain').split(isParagraph(surface) ? /\s*\n\s*/ : /\n{2,}/);
  lines
    .filter((line, at) => line !== '' || at === 0)
    .forEach((line, at) => {
      if (at > 0) splitAt(document.activeElement);
      if (line !== '') document.execCommand('insertText', false, line);
    });
});

form.addEventListener('input', ({ target }) => {
  if (target.matches('.editor-surface')) store(target);
});

/** The selection stays where it is. */
form.addEventListener('mousedown', event => {
  if (event.target.closest('[data-mark]')) event.preventDefault();
});
form.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-mark]');
  if (!button) return;
  const surface = surfaceIn(button.closest('[data-block]'));
  if (document.activeElement !== surface) focusEnd(surface);
  if (button.dataset.mark !== 'createLink') return document.execCommand(button.dataset.mark);
  const address = prompt(button.dataset.ask, 'https://');
  if (address) document.execCommand('createLink', false, address);
});

dressAll(form);
for (const marks of form.querySelectorAll('[data-marks]')) marks.hidden = false;
if (form.querySelector('.editor-body__blocks'))
  new MutationObserver(() => {
    dressAll(form);
    for (const marks of form.querySelectorAll('[data-marks]')) marks.hidden = false;
  }).observe(form.querySelector('.editor-body__blocks'), { childList: true });
