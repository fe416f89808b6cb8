// Loaded by comments.js where the service has told less than there was: reads the thread once more. What it uses without declaring it is of comments.js.
export async function begin() {
  const fresh = find('.discussion .comments', parsed(await (await fetch(location.href)).text()));
  if (!fresh) return;
  // What somebody is writing stays, and where.
  const answered = form && byId(`comment-${form.parentId.value}`)?.id;
  if (form) answer();
  find('.comments').replaceWith(fresh);
  all('li.comment').forEach(equip);
  tellTimes();
  if (answered && byId(answered)) answer(byId(answered));
  own();
}
