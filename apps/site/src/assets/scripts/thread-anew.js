// Loaded by comments.js where the service has told less than there was: reads the thread once more. What it uses without declaring it is of comments.js.
export async function begin() {
  const response = await fetch(location.href);
  if (!response.ok && ![404, 410].includes(response.status)) return;
  const fresh = find('.discussion', parsed(await response.text()));
  // Nobody can read it any more: the article was taken down, or the thread.
  section.hidden = !fresh;
  if (!fresh) return;
  counted.textContent = find('.discussion__count', fresh).textContent;
  // What somebody is writing stays, and where.
  const answered = form && byId(`comment-${form.parentId.value}`)?.id;
  if (form) answer();
  find('.comments').replaceWith(find('.comments', fresh));
  all('li.comment').forEach(equip);
  tellTimes();
  if (answered && byId(answered)) answer(byId(answered));
  own();
}
