// Keys for going through a list of articles: [ and ] to the previous and next, Ctrl+Enter to save.
"use strict";

{
  const typing = (target) => target.closest("input, textarea, select, [contenteditable], .select2");

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const button = document.querySelector('[name="_next"], [name="_save"]');
      if (button) {
        event.preventDefault();
        button.form.requestSubmit(document.querySelector('[name="_next"]') ?? button);
      }
      return;
    }
    const relation = { "[": "prev", "]": "next" }[event.key];
    if (relation && !event.ctrlKey && !event.altKey && !typing(event.target)) {
      document.querySelector(`.archive-queue a[rel="${relation}"]`)?.click();
    }
  });
}
