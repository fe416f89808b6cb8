// Loaded where there is something of the reader's own to ask for: puts it into the thread that is the same for all, and gives it its buttons. What it uses
// without declaring it is of comments.js, which loads it.
const mine = new Map();
const ofStates = JSON.parse(said.states);
let again;
/** Forms that are open, by the item: what is typed stays, whatever is told of the comment meanwhile. */
const letters = new Map();
/** Whether it is we who have put something there. */
let isOurs = false;

function equipOurs(item) {
  isOurs = true;
  equip(item);
  isOurs = false;
  tellTimes();
}

/** Asks what there is, and shows it; what all see is only given its buttons. */
export { look as begin };
async function look() {
  const { items, count } = await (await fetch(`/api/comments/articles/${section.dataset.article}/comments/mine?limit=100`)).json();
  if (!items) return;
  counted.textContent = count.toLocaleString(language);
  mine.clear();
  for (const comment of items.toReversed()) take(comment);
}

function take(comment) {
  if (comment.status === 'removed') return;
  const known = byId(`comment-${comment.id}`);
  const isNews = mine.get(comment.id)?.version !== comment.version;
  mine.set(comment.id, comment);
  if (!known) place(itemOf(comment), comment);
  else if (isNews && (comment.status !== 'visible' || comment.pending)) draw(known, comment);
  else dress(known);
}

/** Where all would see it; not where that is on another page. */
function place(item, { parentId, createdAt }) {
  const parent = parentId && byId(`comment-${parentId}`);
  if (parent) put(item, parent);
  else if (parentId || section.dataset.shows !== 'newest') return;
  else {
    const list = find('.comments');
    const older = [...list.children].find(({ dataset, firstElementChild }) => {
      const time = find('time', firstElementChild)?.dateTime;
      return !dataset.pinned && time && Date.parse(time) < Date.parse(createdAt);
    });
    if (older) older.before(item);
    else if (find('.paging__older')) return;
    else list.append(item);
  }
  equipOurs(item);
}

/** Anew, after it has changed. */
function draw(item, comment) {
  item.firstElementChild.replaceWith(itemOf(comment).firstElementChild);
  equipOurs(item);
}

// What the thread itself tells of it, as that it was approved, may be newer than what we know.
on(section, 'equip', ({ target }) => {
  const item = target.closest('.comment');
  if (!mine.has(item.dataset.id)) return;
  // What is shown now is not what we know of it, unless that was seen before.
  if (isOurs || mine.get(item.dataset.id).status === 'visible') dress(item);
  if (isOurs) return;
  clearTimeout(again);
  again = setTimeout(() => {
    look().catch(() => undefined);
  }, 300);
});

function dress(item) {
  const comment = mine.get(item.dataset.id);
  const { firstElementChild: shown } = item;
  const actions = find('.comment__actions', shown);
  if (!actions || find('.comment__delete', shown)) return;
  const state = copyOf('.comment__state');
  find('.comment__report', actions)?.remove();
  if (comment.status !== 'visible') {
    state.textContent = ofStates[comment.status];
    find('.comment__head', shown).append(state);
    // Nobody can answer it, or thinks anything of it.
    for (const other of all('.comment__reply, button', actions)) other.remove();
    if (comment.reason) lead(find('.comment__status', actions), comment.noticeUrl, comment.status === 'held' && said.waits);
  }
  if (comment.pending) {
    const pending = copyOf('.own-comment__pending');
    find('blockquote', pending).textContent = comment.pending.body;
    find('.comment__text', shown).after(pending);
  }
  const answers = Object.assign(copyOf('.comment__replies'), { href: `/replies/${item.dataset.id}` });
  if (comment.status !== 'rejected') find('.comment__status', actions).before(answers);
  const remove = copyOf('.comment__delete');
  on(remove, 'click', () => unfold(item, copyOf('.delete-form'), takeBack));
  find('.comment__status', actions).before(remove);
  if (letters.has(item.id)) lay(item, letters.get(item.id));
  if (!(Date.parse(comment.editableUntil) > Date.now())) return;
  const edit = copyOf('.comment__edit');
  on(edit, 'click', () => unfold(item, copyOf('.edit-form'), save));
  remove.before(edit);
}

/** A form in the place of the text, or under it. */
function lay(item, letter) {
  const { firstElementChild: shown } = item;
  find('.comment__text', shown).hidden = Boolean(letter.body);
  find('.comment__actions', shown).before(letter);
  (letter.body ?? find('button', letter)).focus();
}

function fold(item) {
  letters.get(item.id)?.remove();
  letters.delete(item.id);
  find('.comment__text', item.firstElementChild).hidden = false;
}

/** One at a time. */
function unfold(item, letter, act) {
  const comment = mine.get(item.dataset.id);
  fold(item);
  if (letter.body) letter.body.value = comment.pending?.body ?? comment.body;
  letters.set(item.id, letter);
  lay(item, letter);
  on(find('.comment-form__cancel', letter), 'click', () => fold(item));
  on(letter, 'submit', async event => {
    event.preventDefault();
    const button = find('[type=submit]', letter);
    button.disabled = true;
    await act(item, letter)
      .catch(why => refuse(item, letter, why))
      .catch(why => tell(find('.comment-form__outcome', letter), why));
    button.disabled = false;
  });
}

const at = id => ({ 'if-match': `"${mine.get(id).version}"` });

async function save(item, letter) {
  const { id } = item.dataset;
  const comment = await ask('PATCH', id, { body: letter.body.value }, at(id));
  mine.set(id, comment);
  fold(item);
  draw(item, comment);
}

async function takeBack(item) {
  const { id } = item.dataset;
  await ask('DELETE', id, undefined, at(id)).catch(why => {
    if (why.status !== 404) throw why;
  });
  vanish(item);
}

function vanish(item) {
  const { id } = item.dataset;
  fold(item);
  mine.delete(id);
  remove(id);
}

/** What was typed stays; where the text has changed in the meantime, that is shown, and sent again it is about this one. */
async function refuse(item, letter, why) {
  void tell(find('.comment-form__outcome', letter), why.status === 412 ? { words: said.stale } : why);
  if (why.status !== 412) return;
  const comment = await ask('GET', item.dataset.id);
  // Gone, as from another tab: who wanted that has it, and what was typed for it stays.
  if (comment.status === 'removed') return letter.body ? tell(find('.comment-form__outcome', letter), { words: said.gone }) : vanish(item);
  mine.set(comment.id, comment);
  const text = find('.comment__text', item.firstElementChild);
  text.replaceChildren(...nodesOf(comment.bodyHtml));
  text.hidden = false;
}
