// Follows desk.js in the same file: one key for what is done all day. No key acts while somebody types, or where they have switched them off.
const kept = name => localStorage.getItem(`desk-${name}`);
const keep = (name, value) => localStorage.setItem(`desk-${name}`, value);
const itemInFocus = () => document.activeElement?.closest('.desk-item');

function step(by) {
  const items = all('.desk-item');
  const at = items.indexOf(itemInFocus());
  const item = items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))];
  if (item) reveal(item);
}

const press = (key, within) => within && find(`[data-key=${key}]`, within)?.click();

const deeds = {
  j: () => step(1),
  k: () => step(-1),
  a: () => press('a', itemInFocus()),
  r: () => press('r', itemInFocus()),
  l: () => press('l', itemInFocus()),
  x: () => press('x', itemInFocus()),
  u: () => press('u', find('.desk-notice')),
  '?': () => {
    find('.desk-keys summary')?.click();
  },
};
const arrows = { ArrowDown: 'j', ArrowUp: 'k' };

const isTyping = target => target.closest('input:not([type=checkbox]), select, textarea');

document.addEventListener('keydown', event => {
  const { key, target, ctrlKey, metaKey, altKey, isComposing, repeat } = event;
  if (ctrlKey || metaKey || altKey || isComposing || kept('keys') === 'off' || isTyping(target)) return;
  // Arrows scroll, but from one comment to the other.
  const name = target.matches('.desk-item') ? (arrows[key] ?? key) : key;
  const deed = deeds[name.length === 1 ? name.toLowerCase() : name];
  // A key that is held down decides nothing.
  if (!deed || (repeat && !'jk'.includes(name.toLowerCase()))) return;
  event.preventDefault();
  deed();
});

/** As this person left it, each time that the legend is new. */
function restoreLegend() {
  const legend = find('.desk-keys');
  if (!legend) return;
  legend.open = kept('legend') ? kept('legend') === 'open' : matchMedia('(min-width: 40em)').matches;
  find('[data-keys]').checked = kept('keys') !== 'off';
}

desk.addEventListener('click', ({ target }) => {
  if (target.closest('.desk-keys summary')) keep('legend', find('.desk-keys').open ? 'closed' : 'open');
});
desk.addEventListener('change', ({ target }) => {
  if ('keys' in target.dataset) keep('keys', target.checked ? 'on' : 'off');
});
new MutationObserver(restoreLegend).observe(desk, { childList: true });
restoreLegend();
