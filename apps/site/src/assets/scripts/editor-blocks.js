// Follows editor.js in the same file: the blocks of the text.
const blockList = form.querySelector('.editor-body__blocks');
const templates = new Map(
  [...document.querySelectorAll('[data-block-template]')].map(template => [template.dataset.blockTemplate, template.innerHTML]),
);
const blockOf = id => blockList?.querySelector(`[data-block="${CSS.escape(id)}"]`);

function made(type, id = crypto.randomUUID().slice(-12)) {
  const holder = document.createElement('template');
  holder.innerHTML = templates.get(type).replaceAll(`NEW${type}`, id);
  return holder.content.firstElementChild;
}

const firstField = block =>
  block?.querySelector('.editor-surface, textarea:not([hidden]), select, input:not([type=hidden])') ?? block?.querySelector('button');

function add(type, after) {
  const block = made(type);
  const before = after && blockOf(after);
  if (before) before.after(block);
  else blockList.append(block);
  firstField(block).focus();
}

const sayOfBlocks = text => {
  document.querySelector('#desk-said').textContent = text;
};
const nameOf = block => block.querySelector('.editor-block__kind').textContent;

/** The button stays under the finger, or under the key. */
function move(id, act, button) {
  const block = blockOf(id);
  if (act === 'up') block.previousElementSibling?.before(block);
  if (act === 'down') block.nextElementSibling?.after(block);
  if (act !== 'remove') {
    sayOfBlocks(`${nameOf(block)}: ${[...blockList.children].indexOf(block) + 1}/${blockList.children.length}`);
    return button.focus();
  }
  sayOfBlocks(`${button.title}: ${nameOf(block)}`);
  const next = block.nextElementSibling ?? block.previousElementSibling;
  block.remove();
  (firstField(next) ?? document.querySelector('.editor-body__end button')).focus();
}

form.addEventListener('click', event => {
  const button = event.target.closest('[data-reshape]');
  if (!button || !blockList) return;
  event.preventDefault();
  const [act, what, after] = button.value.split(':');
  if (act === 'add') add(what, after);
  else move(what, act, button);
  button.closest('details[open].editor-block__add')?.removeAttribute('open');
  fitAll();
  form.dispatchEvent(new Event('input'));
});
