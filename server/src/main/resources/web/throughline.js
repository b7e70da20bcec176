"use strict";

// Times in the person's own zone and language; the server sends UTC.
function localTimes(root) {
    root.querySelectorAll("time[datetime]").forEach(function (element) {
        var at = new Date(element.getAttribute("datetime"));
        if (!isNaN(at)) {
            element.title = element.textContent;
            element.textContent = new Intl.DateTimeFormat(undefined, {dateStyle: "medium", timeStyle: "short"}).format(at);
        }
    });
}

// A form is sent once, however often the button is pressed.
document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.dataset.sent) {
        event.preventDefault();
        return;
    }
    if ("once" in form.dataset) {
        form.dataset.sent = "yes";
        form.querySelectorAll("button[type=submit]").forEach(function (button) {
            button.setAttribute("aria-busy", "true");
        });
    }
});

// Coming back to a page by the back button, its forms may be sent again.
window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
        delete form.dataset.sent;
    });
});

document.addEventListener("click", function (event) {
    var theme = event.target.closest("[data-theme-switch]");
    if (theme) {
        var dark = document.documentElement.getAttribute("data-bs-theme") !== "dark";
        document.documentElement.setAttribute("data-bs-theme", dark ? "dark" : "light");
        try {
            window.localStorage.setItem("throughline-theme", dark ? "dark" : "light");
        } catch (refused) {
            // A browser that keeps nothing shows the choice on this page only.
        }
    }
    document.querySelectorAll("details.person[open]").forEach(function (menu) {
        if (!menu.contains(event.target)) {
            menu.open = false;
        }
    });
});

// A slash leads to the search box from anywhere but a field.
document.addEventListener("keydown", function (event) {
    var find = document.querySelector("[data-find]");
    if (event.key === "/" && find && !event.ctrlKey && !event.metaKey && !event.altKey
            && !event.target.closest("input, textarea, select, [contenteditable]")) {
        event.preventDefault();
        find.focus();
        find.select();
    }
});

document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
        document.querySelectorAll("details.person[open]").forEach(function (menu) {
            menu.open = false;
            menu.querySelector("summary").focus();
        });
    }
});

// What a live part shows anew is marked for a moment.
document.addEventListener("htmx:afterSwap", function (event) {
    var part = document.getElementById(event.detail.target.id);
    if (part) {
        part.classList.add("moved");
        window.setTimeout(function () {
            part.classList.remove("moved");
        }, 1600);
    }
});

document.addEventListener("htmx:load", function (event) {
    localTimes(event.detail.elt);
});

document.addEventListener("htmx:configRequest", function (event) {
    var token = document.querySelector("meta[name=csrf]");
    if (token) {
        event.detail.headers["X-XSRF-TOKEN"] = token.content;
    }
});

document.addEventListener("DOMContentLoaded", function () {
    if (!window.htmx) {
        localTimes(document);
    }
});
