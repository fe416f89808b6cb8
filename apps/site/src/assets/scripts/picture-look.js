// A picture is chosen by its name without this file, which shows how it looks. It knows no rule and no language.
/** The picture that is chosen, beside its name, and the way to it. */
function look(select) {
  const holder = select.closest('[data-picture]');
  const source = select.selectedOptions[0]?.dataset.src;
  const fresh = document.createElement(source ? 'img' : 'span');
  fresh.className = source ? 'editor-picture__look' : 'editor-picture__none';
  if (source) Object.assign(fresh, { src: source, alt: '' });
  holder.firstElementChild.replaceWith(fresh);
  const way = holder.querySelector('[data-picture-way]');
  way.hidden = select.value === '';
  way.href = `${way.dataset.pictureWay}/${select.value}`;
}

document.addEventListener('change', ({ target }) => {
  if (target.matches('[data-picture] select')) look(target);
});
