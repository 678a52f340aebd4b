/* A box above each long folded list of filters that hides what is not called so. */

/* Letters that a keyboard may lack, and what is typed for them. */
const LETTERS = { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и", ё: "е" };

const fold = (text) => text.toLowerCase().replace(/[әғқңөұүһіё]/g, (letter) => LETTERS[letter]);

function find(input, status, rows) {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    for (const { row, name } of rows) row.hidden = !words.every((word) => name.includes(word));
    status.textContent = rows.every(({ row }) => row.hidden) ? status.dataset.none : "";
}

for (const finder of document.querySelectorAll(".facet-finder")) {
    const input = finder.querySelector("input");
    const status = finder.querySelector("[role=status]");
    const rows = [...finder.parentElement.querySelectorAll(".choices > li")].map((row) => ({
        row,
        name: fold(row.querySelector(".choice > span").textContent),
    }));
    input.addEventListener("input", () => find(input, status, rows));
    finder.hidden = false;
}
