/* An addition to pages that work without it: keeps the reader's choice of text in the reader's own browser, and copies
   a page's address. Nothing is sent anywhere and no cookie is set. */
(() => {
  const KEY = 'cach-doc';
  const choices = document.querySelectorAll('.reading input');

  /* Private windows refuse storage: the choice then holds for this page. */
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY)) ?? [];
    } catch {
      return [];
    }
  };
  const keep = () => {
    const chosen = [...choices].filter((choice) => choice.checked).map((choice) => choice.id);
    try {
      localStorage.setItem(KEY, JSON.stringify(chosen));
    } catch {}
  };

  const kept = read();
  for (const choice of choices) {
    if (kept.includes(choice.id)) choice.checked = true;
    choice.addEventListener('change', keep);
  }

  for (const button of document.querySelectorAll('[data-copy]')) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const field = document.getElementById(button.dataset.copy);
      const said = button.parentElement.querySelector('[role="status"]');
      try {
        await navigator.clipboard.writeText(field.value);
        said.textContent = 'Đã sao chép.';
      } catch {
        field.select();
        said.textContent = 'Hãy sao chép phần đã chọn.';
      }
    });
  }
})();
