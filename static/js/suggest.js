/* Suggestions while typing in a search form that has `data-suggest`, its address to ask.
 *
 * The pattern is the editable combobox with list autocomplete of the ARIA Authoring Practices: the
 * focus stays in the box, and `aria-activedescendant` names the option that Enter would open. Options
 * are links. Without this file the form works as it is.
 */

const PAUSE = 150; // milliseconds without a key before the server is asked
const FEWEST_LETTERS = 2;

class Combobox {
    #form;
    #input;
    #list;
    #status;
    #options = [];
    #active = -1;
    #timer;
    #request;
    #answers = new Map();

    constructor(form) {
        this.#form = form;
        this.#input = form.querySelector("input[name=q]");
        this.#list = this.#element("div", { id: `${this.#input.id}-suggestions`, role: "listbox" });
        this.#list.className = "suggestions";
        this.#list.hidden = true;
        this.#list.setAttribute("aria-label", form.dataset.label);
        this.#status = this.#element("p", { role: "status" });
        this.#status.className = "visually-hidden";
        // Beside the row of box and button, so that the list is as wide as the row.
        (form.querySelector(".search-field") ?? form).append(this.#list);
        form.append(this.#status);
        this.#describe();
        this.#listen();
    }

    get #isOpen() {
        return !this.#list.hidden;
    }

    get #typed() {
        return this.#input.value.trim();
    }

    #describe() {
        // A search field may have no other role; a text field may be a combobox.
        this.#input.type = "text";
        this.#input.enterKeyHint = "search";
        const attributes = {
            role: "combobox",
            "aria-autocomplete": "list",
            "aria-expanded": "false",
            "aria-controls": this.#list.id,
            autocapitalize: "none",
            spellcheck: "false",
        };
        for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
    }

    #listen() {
        this.#input.addEventListener("input", () => this.#ask(PAUSE));
        this.#input.addEventListener("keydown", (event) => this.#press(event));
        this.#form.addEventListener("focusout", (event) => {
            if (!this.#list.contains(event.relatedTarget)) this.#close();
        });
        this.#form.addEventListener("submit", () => this.#close());
        // The focus stays in the box while an option is clicked.
        this.#list.addEventListener("mousedown", (event) => event.preventDefault());
        // A page that comes back from the history is as it was left.
        window.addEventListener("pagehide", () => this.#close());
    }

    #press(event) {
        if (event.isComposing || event.ctrlKey || event.metaKey) return;
        const act = this.#keys[event.key];
        if (act?.(event)) event.preventDefault();
    }

    /* What each key does; true when the box itself shall not see it. */
    #keys = {
        ArrowDown: (event) => {
            if (!this.#isOpen) this.#ask(0, !event.altKey);
            else if (!event.altKey) this.#activate(this.#active + 1);
            return true;
        },
        ArrowUp: (event) => {
            if (event.altKey) this.#close();
            else if (this.#isOpen) this.#activate(this.#active < 0 ? this.#options.length - 1 : this.#active - 1);
            return this.#isOpen || event.altKey;
        },
        Enter: () => {
            if (this.#active < 0) return false;
            this.#options[this.#active].click();
            return true;
        },
        Escape: () => {
            if (this.#isOpen) this.#close();
            else this.#input.value = "";
            return true;
        },
        // Back to the letters: the box moves its cursor itself.
        Home: () => this.#activate(-1),
        End: () => this.#activate(-1),
        ArrowLeft: () => this.#activate(-1),
        ArrowRight: () => this.#activate(-1),
        Tab: () => this.#close(),
    };

    #ask(pause, thenDown = false) {
        clearTimeout(this.#timer);
        this.#request?.abort();
        const typed = this.#typed;
        if ([...typed].length < FEWEST_LETTERS) {
            this.#close();
            return;
        }
        this.#timer = setTimeout(async () => {
            const found = await this.#answer(typed);
            if (found && typed === this.#typed && this.#form.contains(document.activeElement)) {
                this.#show(found);
                if (thenDown) this.#activate(0);
            }
        }, pause);
    }

    /* The suggestions for what is typed; nothing when something newer is asked, or nobody answers. */
    async #answer(typed) {
        if (this.#answers.has(typed)) return this.#answers.get(typed);
        this.#request = new AbortController();
        const address = new URL(this.#form.dataset.suggest, document.baseURI);
        address.searchParams.set("q", typed);
        try {
            const response = await fetch(address, { signal: this.#request.signal });
            if (!response.ok) return null;
            const found = await response.json();
            this.#answers.set(typed, found);
            return found;
        } catch {
            return null;
        }
    }

    #show(found) {
        this.#options = [];
        this.#list.replaceChildren();
        for (const kind of new Set(found.map((one) => one.kind))) {
            this.#list.append(this.#group(kind, found.filter((one) => one.kind === kind)));
        }
        this.#activate(-1);
        this.#list.hidden = found.length === 0;
        this.#input.setAttribute("aria-expanded", String(this.#isOpen));
        this.#status.textContent = this.#form.dataset.found.replace("{n}", found.length);
    }

    #group(kind, found) {
        const group = this.#element("div", { role: "group" });
        const title = this.#element("p", { id: `${this.#list.id}-${kind}`, role: "presentation" });
        title.className = "suggestions-title";
        title.textContent = this.#form.dataset[kind] ?? kind;
        group.setAttribute("aria-labelledby", title.id);
        group.append(title, ...found.map((one) => this.#option(one)));
        return group;
    }

    #option({ label, detail, url, language }) {
        const number = this.#options.length;
        const option = this.#element("a", {
            id: `${this.#list.id}-${number}`,
            role: "option",
            "aria-selected": "false",
            href: url,
            tabindex: "-1",
        });
        option.className = "suggestion";
        const name = this.#element("span", language ? { lang: language } : {});
        name.textContent = label;
        option.append(name);
        if (detail) {
            const more = this.#element("span", {});
            more.className = "suggestion-detail";
            more.textContent = detail;
            option.append(" ", more);
        }
        this.#options.push(option);
        return option;
    }

    /* Behind the last option and before the first one stands the box itself. */
    #activate(index) {
        this.#options[this.#active]?.setAttribute("aria-selected", "false");
        this.#active = index < this.#options.length ? index : -1;
        const option = this.#options[this.#active];
        option?.setAttribute("aria-selected", "true");
        option?.scrollIntoView({ block: "nearest" });
        if (option) this.#input.setAttribute("aria-activedescendant", option.id);
        else this.#input.removeAttribute("aria-activedescendant");
    }

    #close() {
        clearTimeout(this.#timer);
        this.#request?.abort();
        this.#activate(-1);
        this.#list.hidden = true;
        this.#status.textContent = "";
        this.#input.setAttribute("aria-expanded", "false");
    }

    #element(name, attributes) {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        return element;
    }
}

for (const form of document.querySelectorAll("form[data-suggest]")) new Combobox(form);
