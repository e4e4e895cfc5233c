// Adds suggestions to the search box while the reader types. The page is complete without it.
(() => {
  const box = document.querySelector('[data-suggestions]');
  if (!box || !window.fetch) return;
  const WAIT_MS = 150;
  const list = document.createElement('ul');
  list.id = 'q-suggestions';
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Gợi ý');
  box.after(list);
  for (const [name, value] of [['role', 'combobox'], ['aria-controls', list.id], ['aria-autocomplete', 'list'], ['aria-expanded', 'false']]) {
    box.setAttribute(name, value);
  }

  let asked = 0;
  let timer;
  let chosen = -1;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };

  const choose = (index) => {
    const options = [...list.children];
    chosen = (index + options.length) % options.length;
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === chosen)));
    box.setAttribute('aria-activedescendant', options[chosen].id);
  };

  const show = (suggestions) => {
    list.replaceChildren(
      ...suggestions.map(({ text, url }, at) => {
        const option = document.createElement('li');
        option.id = `q-suggestion-${at}`;
        option.setAttribute('role', 'option');
        option.dataset.url = url;
        option.textContent = text;
        return option;
      }),
    );
    chosen = -1;
    list.hidden = suggestions.length === 0;
    box.setAttribute('aria-expanded', String(suggestions.length > 0));
  };

  const ask = async () => {
    const mine = (asked += 1);
    const query = box.value.trim();
    if (query.length < 2) return close();
    try {
      const answer = await fetch(`${box.dataset.suggestions}?${new URLSearchParams({ q: query })}`);
      const { suggestions } = answer.ok ? await answer.json() : { suggestions: [] };
      // A later letter has been typed since: its answer counts.
      if (mine === asked) show(suggestions);
    } catch {
      close();
    }
  };

  const go = (option) => {
    location.href = option.dataset.url;
  };

  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT_MS);
  });
  box.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(chosen + (event.key === 'ArrowDown' ? 1 : chosen < 0 ? 0 : -1));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      go(list.children[chosen]);
    }
  });
  box.addEventListener('blur', () => setTimeout(close, WAIT_MS));
  list.addEventListener('mousedown', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) go(option);
  });
})();
