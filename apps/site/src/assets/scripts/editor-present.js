// Follows editor.js in the same file: says that the article is open here, and who else has it open.
const present = document.querySelector('[data-present]');

/** A hint, and nothing that anybody waits for. */
async function sayPresent() {
  const response = await fetch(present.dataset.present, { method: 'PUT' });
  if (!response.ok) return;
  const { items } = await response.json();
  const others = items.map(({ name }) => name).filter(name => name !== present.dataset.own);
  present.querySelector('span').textContent = others.join(', ');
  present.hidden = others.length === 0;
}

if (present) {
  setInterval(() => {
    if (!document.hidden) sayPresent().catch(() => undefined);
  }, 20_000);
  addEventListener('pagehide', () => {
    if (!isSent) void fetch(present.dataset.present, { method: 'DELETE', keepalive: true }).catch(() => undefined);
  });
}
