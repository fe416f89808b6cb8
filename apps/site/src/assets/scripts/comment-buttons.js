// Follows comments.js in the same file: what one may do with a comment that is there, and the start of it all.
async function ask(method, path, body, more) {
  const headers = { 'idempotency-key': Math.random(), 'content-type': 'application/json', ...more };
  const request = { method, headers, body: body && JSON.stringify(body) };
  const response = await fetch(`/api/comments/comments/${path}`, request);
  const told = await response.json().catch(() => ({}));
  if (!response.ok) throw { ...told, message: { 401: said.who, 503: said.away }[response.status] ?? told.detail };
  return told;
}

/** Why something came to nothing; and who may not do it is led to where they are told more. */
function tell(place, { message = said.away, noticeUrl }) {
  place.textContent = `${message} `;
  if (!noticeUrl) return;
  place.append(copyOf('.notice-link'));
  place.lastChild.href = noticeUrl;
}

/** Gives a comment its buttons. */
function equip({ dataset: { id }, firstElementChild: comment }) {
  const actions = find('.comment__actions', comment);
  if (!id || !actions || find('button', actions)) return;
  const status = copyOf('.comment__status');
  const tried = attempt => attempt.catch(why => tell(status, why));
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
  actions.append(...reactions, find('.comment__report', actions), status);
  actions.dispatchEvent(new Event('equip', { bubbles: true }));
}

all('li.comment').forEach(equip);
tellTimes();
own();
setInterval(tellTimes, 60_000);
