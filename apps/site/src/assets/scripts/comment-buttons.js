// Follows comments.js in the same file: what one may do with a comment that is there, and the start of it all.
async function ask(method, path, body, more) {
  const headers = { 'idempotency-key': Math.random(), 'content-type': 'application/json', ...more };
  const request = { method, headers, body: body && JSON.stringify(body) };
  const response = await fetch(`/api/comments/comments/${path}`, request);
  const told = await response.json().catch(() => ({}));
  if (response.ok) return told;
  const refused = JSON.parse(said.refused);
  throw { ...told, words: { 401: said.who, 503: said.away }[response.status] ?? refused[told.type?.slice(10)] ?? refused.other };
}

/** Why something came to nothing; and who may not do it is told more, and led to where they can object. */
async function tell(place, { words = said.away, noticeUrl }) {
  place.textContent = `${words} `;
  if (!noticeUrl) return;
  const { firstChild } = place;
  lead(place, noticeUrl);
  const notice = parsed(await (await fetch(noticeUrl)).text());
  firstChild.after(
    ...all('.decision__facts div', notice).map(({ children: [name, fact] }) => `${name.textContent}: ${fact.textContent}. `),
  );
}

function lead(place, href, words) {
  const way = Object.assign(copyOf('.notice-link'), { href });
  if (words) way.textContent = words;
  place.append(way);
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

/** Who has nothing of their own is not asked about; what there is no script can see but by asking. */
const isKnown = () => /signed-in|has-commented/.test(document.cookie);
function own() {
  if (isKnown()) later('own');
}

all('li.comment').forEach(equip);
tellTimes();
own();
setInterval(tellTimes, 60_000);
