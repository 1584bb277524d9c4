//# if form
// The answer of the static form goes into a hidden frame: it is thanked for in the form's place, once the
// browser has read the fields. Without us the form is sent all the same.
addEventListener('submit', ({ target, defaultPrevented }) => {
  const { wootricThanks } = Object(target.dataset);
  if (!wootricThanks || defaultPrevented) return;
  setTimeout(() => {
    const status = target.nextSibling;
    target.hidden = true;
    status.textContent = wootricThanks;
    status.focus();
  });
});
//# end
