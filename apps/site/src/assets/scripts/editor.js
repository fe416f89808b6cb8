// The form of an article works without this file. It lays blocks otherwise without asking anybody, shows the picture that was chosen, and keeps in this
// browser what was typed and not saved. It knows no rule and no language.
const form = document.querySelector('[data-editor]');
const state = form.querySelector('[data-editor-state]');
let isDirty = form.hasAttribute('data-unsaved');
let sentAt = -Infinity;
let isSent = false;

/** As tall as what stands in it; a browser that knows `field-sizing` does it by itself. */
function fit(area) {
  if (CSS.supports('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

function fitAll() {
  for (const area of form.querySelectorAll('textarea')) fit(area);
}

form.addEventListener('input', ({ target }) => {
  if (target.matches('textarea')) fit(target);
  if (state && !isDirty) state.textContent = state.dataset.unsaved;
  isDirty = true;
});
/** A headline has one line, however long. */
form.addEventListener('keydown', event => {
  if (event.key === 'Enter' && event.target.matches('[name=headline]')) event.preventDefault();
});
/** Enter asks for nothing, and chosen files stay chosen. Pressed twice in one breath, it is sent once. */
form.addEventListener('submit', event => {
  if (state && event.submitter?.matches('[data-enter]')) {
    state.textContent = state.dataset.entered;
    return event.preventDefault();
  }
  if (event.timeStamp - sentAt < 2_000) return event.preventDefault();
  sentAt = event.timeStamp;
  isSent = true;
});
document.addEventListener('click', event => {
  if (event.target.closest('[data-leave]')) isSent = true;
});
addEventListener('beforeunload', event => {
  if (isDirty && !isSent) event.preventDefault();
});
addEventListener('pageshow', () => {
  isSent = false;
});
fitAll();
document.querySelector('.desk-notice')?.focus();
