// The form of the front page works without this file. It moves slots without asking anybody, by button, by choice and by hand. It knows no rule and no language.
const desk = document.querySelector('[data-front-desk]');
const said = document.querySelector('#desk-said');
const barState = desk.querySelector('[data-unsaved]');
const areasOf = [...desk.querySelectorAll('[data-area]')];
const slotsOf = area => area.querySelector('.front-area__slots');
let isChanged = barState.textContent.trim() !== '';
let isSent = false;
let dragged;

/** Its place is told by the area that it stands in. */
function settled(slot) {
  const area = slot.closest('[data-area]');
  slot.querySelector('[data-place]').value = area.dataset.area;
  saidOfSlot(`${slot.dataset.name}: ${area.querySelector('h2').textContent}, ${[...slotsOf(area).children].indexOf(slot) + 1}`);
}

function saidOfSlot(text) {
  said.textContent = text;
  barState.textContent = barState.dataset.unsaved;
  isChanged = true;
}

function move(slot, act) {
  const area = slot.closest('[data-area]');
  const next = areasOf[areasOf.indexOf(area) + (act === 'up' ? -1 : 1)];
  if (act === 'up' && slot.previousElementSibling) slot.previousElementSibling.before(slot);
  else if (act === 'down' && slot.nextElementSibling) slot.nextElementSibling.after(slot);
  else if (next && act === 'up') slotsOf(next).append(slot);
  else if (next) slotsOf(next).prepend(slot);
  settled(slot);
}

function remove(slot) {
  const near = slot.nextElementSibling ?? slot.previousElementSibling;
  const area = slot.closest('[data-area]').querySelector('h2');
  slot.remove();
  saidOfSlot('');
  if (near) return near.querySelector('button').focus();
  area.tabIndex = -1;
  area.focus();
}

desk.addEventListener('click', event => {
  const button = event.target.closest('[data-move]');
  if (!button) return;
  event.preventDefault();
  const [act] = button.value.split(':');
  const slot = button.closest('[data-slot]');
  if (act === 'remove') return remove(slot);
  move(slot, act);
  button.focus();
});
desk.addEventListener('change', ({ target }) => {
  if (!target.matches('[data-place]')) return;
  slotsOf(areasOf.find(({ dataset }) => dataset.area === target.value)).append(target.closest('[data-slot]'));
  settled(target.closest('[data-slot]'));
  target.focus();
});
desk.addEventListener('input', ({ target }) => {
  if (!target.name?.startsWith('add.')) saidOfSlot('');
});

// By its headline: in its fields one selects text.
for (const headline of desk.querySelectorAll('.front-slot__headline')) headline.draggable = true;
desk.addEventListener('dragstart', event => {
  dragged = event.target.closest?.('[data-slot]');
  if (!dragged) return;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setDragImage(dragged, 0, 0);
  event.dataTransfer.setData('text/plain', dragged.dataset.name);
});
desk.addEventListener('dragover', event => {
  const area = event.target.closest('[data-area]');
  if (!dragged || !area) return;
  event.preventDefault();
  const over = event.target.closest('[data-slot]');
  if (over === dragged) return;
  if (!over) return slotsOf(area).append(dragged);
  const { top, height } = over.getBoundingClientRect();
  if (event.clientY < top + height / 2) over.before(dragged);
  else over.after(dragged);
});
desk.addEventListener('drop', event => event.preventDefault());
desk.addEventListener('dragend', () => {
  if (dragged) settled(dragged);
  dragged = undefined;
});
/** Enter asks for nothing, unless an address stands there. */
desk.addEventListener('submit', event => {
  if (event.submitter?.matches('[data-enter]') && desk.elements['add.address'].value.trim() === '') {
    barState.textContent = barState.dataset.entered;
    return event.preventDefault();
  }
  isSent = true;
});
document.addEventListener('click', event => {
  if (event.target.closest('[data-leave]')) isSent = true;
});
document.querySelector('.desk-notice')?.focus();
addEventListener('beforeunload', event => {
  if (isChanged && !isSent) event.preventDefault();
});
