// After htmx has put the analysed form in place: the fields that scripts look after.
"use strict";

document.addEventListener("htmx:afterSettle", () => {
  window.django.jQuery("#workbench .admin-autocomplete").djangoAdminSelect2();
  document.getElementById("id_headline")?.focus();
});
