// Keeps the words below an EDTF field in step with the date being typed.
"use strict";

{
  const DELAY = 300;

  const follow = (meaning) => {
    const field = document.getElementById(meaning.htmlFor.value);
    let timer;
    let latest = 0;

    const ask = async () => {
      const asked = ++latest;
      const url = `${meaning.dataset.url}?text=${encodeURIComponent(field.value)}`;
      const response = await fetch(url, { credentials: "same-origin" });
      if (response.ok && asked === latest) {
        meaning.textContent = (await response.json()).meaning;
      }
    };

    field?.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => ask().catch(() => {}), DELAY);
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll('.edtf-meaning:not([data-url=""])').forEach(follow);
  });
}
