// Follows comments.js in the same file: what one may do with a comment that is there, and the start of it all.
async function ask(method, path, body) {
  const headers = { 'idempotency-key': Math.random(), 'content-type': 'application/json' };
  const request = { method, headers, body: body && JSON.stringify(body) };
  const response = await fetch(`/api/comments/comments/${path}`, request);
  const told = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error({ 401: said.who, 503: said.away }[response.status] ?? told.detail);
  return told;
}

/** Gives a comment its buttons. */
function equip({ dataset: { id }, firstElementChild: comment }) {
  const actions = find('.comment__actions', comment);
  if (!id || !actions || find('button', actions)) return;
  const status = copyOf('.comment__status');
  const report = copyOf('.comment__report');
  const tried = attempt => attempt.catch(({ message }) => (status.textContent = message || said.away));
  const isOn = button => button.ariaPressed === 'true';
  const reactions = all('.comment__reaction', template.content).map(model => model.cloneNode(true));
  for (const button of reactions) {
    const told = find(`span[data-kind=${button.dataset.kind}]`, actions);
    button.lastElementChild.textContent = told?.dataset.count ?? '';
    told?.remove();
    on(button, 'click', () => tried(react(button)));
  }
  async function react(button) {
    const off = isOn(button);
    const { counts } = await (off ? ask('DELETE', `${id}/reaction`) : ask('PUT', `${id}/reaction`, button.dataset));
    for (const each of reactions) {
      const is = each === button && !off;
      const guess = Number(each.lastElementChild.textContent) + is - isOn(each);
      each.lastElementChild.textContent = (counts?.reactions[each.dataset.kind] ?? guess) || '';
      each.ariaPressed = is;
    }
  }
  const letter = copyOf('.report-form');
  const unfold = open => {
    report.ariaExpanded = open;
    letter.hidden = !open;
  };
  on(report, 'click', () => unfold(letter.hidden));
  // Whoever reports something illegal signs (DSA, Art. 16).
  on(letter, 'change', ({ target }) => (find('.report-form__who', letter).hidden = target.form.reason.value !== 'illegal'));
  on(letter, 'submit', event => {
    event.preventDefault();
    const filled = Object.fromEntries([...new FormData(letter)].filter(([, value]) => value));
    tried(ask('POST', `${id}/reports`, filled).then(() => (unfold(false), (status.textContent = said.reported))));
  });
  actions.append(...reactions, report, status);
  actions.after(letter);
}

all('li.comment').forEach(equip);
tellTimes();
setInterval(tellTimes, 60_000);
