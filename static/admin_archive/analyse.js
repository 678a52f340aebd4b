// After htmx has put the analysed form in place: the headline is what to look at first.
"use strict";

document.addEventListener("htmx:afterSettle", () => {
  document.getElementById("id_headline")?.focus();
});
