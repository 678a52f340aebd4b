// Below the field of an article's story: what the words being typed can mean, one button for each.
"use strict";

{
  const DELAY = 300;
  const SHORTEST = 3;
  let timer;
  let latest = 0;

  const button = ({ name, headline }) => {
    const element = document.createElement("button");
    element.type = "button";
    element.value = name;
    element.textContent = headline ? `${name} – ${headline}` : name;
    return element;
  };

  const ask = async (field, found) => {
    const asked = ++latest;
    const words = field.value.trim();
    let stories = [];
    if (words.length >= SHORTEST && !words.startsWith("+")) {
      const url = `${found.dataset.url}&text=${encodeURIComponent(words)}`;
      const response = await fetch(url, { credentials: "same-origin" });
      stories = response.ok ? (await response.json()).stories : [];
    }
    if (asked === latest) {
      found.replaceChildren(...stories.map(button));
    }
  };

  document.addEventListener("input", ({ target: field }) => {
    const found = field.closest(".story")?.querySelector('.story-found:not([data-url=""])');
    if (found) {
      clearTimeout(timer);
      timer = setTimeout(() => ask(field, found).catch(() => {}), DELAY);
    }
  });

  document.addEventListener("click", ({ target: chosen }) => {
    const story = chosen.closest(".story-found button")?.closest(".story");
    if (story) {
      const field = story.querySelector("input");
      field.value = chosen.value;
      story.querySelector(".story-found").replaceChildren();
      field.focus();
    }
  });
}
