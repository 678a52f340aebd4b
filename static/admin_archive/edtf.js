// Keeps the words below an EDTF field in step with the date being typed, also in fields that come
// later: rows that are added, forms that are filled in.
"use strict";

{
  const DELAY = 300;
  let timer;
  let latest = 0;

  const ask = async (field, meaning) => {
    const asked = ++latest;
    const url = `${meaning.dataset.url}?text=${encodeURIComponent(field.value)}`;
    const response = await fetch(url, { credentials: "same-origin" });
    if (response.ok && asked === latest) {
      meaning.textContent = (await response.json()).meaning;
    }
  };

  document.addEventListener("input", ({ target: field }) => {
    const meaning = field.closest(".edtf")?.querySelector('.edtf-meaning:not([data-url=""])');
    if (meaning) {
      clearTimeout(timer);
      timer = setTimeout(() => ask(field, meaning).catch(() => {}), DELAY);
    }
  });
}
