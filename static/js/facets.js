/* Finds values of a long filter while a name is typed, where the form alone would lead to a page of
 * them. The address is the form's own; of the page that answers, its list of values is taken.
 */

const PAUSE = 200; // milliseconds without a key before the server is asked

function enhance(form) {
    const input = form.querySelector("input[name=find]");
    const status = form.querySelector("[role=status]");
    const listOf = (place) => place.querySelector(".choices");
    const place = form.closest("details, .facet-page");
    const usual = listOf(place);
    let timer;
    let request;

    const show = (list) => {
        listOf(place)?.replaceWith(list);
        status.textContent = list.children.length ? "" : status.dataset.none;
    };

    async function ask() {
        request?.abort();
        request = new AbortController();
        const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
        try {
            const response = await fetch(address, { signal: request.signal });
            if (!response.ok) return;
            const page = new DOMParser().parseFromString(await response.text(), "text/html");
            show(listOf(page) ?? Object.assign(document.createElement("ul"), { className: "choices" }));
        } catch {
            // Something newer was typed, or nobody answers: the form still works.
        }
    }

    input.addEventListener("input", () => {
        clearTimeout(timer);
        request?.abort();
        if (input.value.trim()) timer = setTimeout(ask, PAUSE);
        else if (usual) show(usual);
    });
}

for (const form of document.querySelectorAll("[data-facet-finder]")) enhance(form);
