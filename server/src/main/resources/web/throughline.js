"use strict";

// Times in the person's own zone, written as the page writes days; the server sends UTC.
function localTimes(root) {
    root.querySelectorAll("time[datetime]").forEach(function (element) {
        var at = new Date(element.getAttribute("datetime"));
        if (!isNaN(at) && !element.title) {
            element.title = element.textContent;
            element.textContent = new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: "medium", timeStyle: "short"}).format(at);
        }
    });
}

// Ages grow while the page stands, in the units in which the server says them.
(function () {
    var LENGTHS = {seconds: 1, minutes: 60, hours: 3600, days: 86400};
    var seen = new WeakMap();

    function grow() {
        document.querySelectorAll(".ago[data-span]").forEach(function (age) {
            var now = window.performance.now() / 1000;
            if (!seen.has(age)) {
                seen.set(age, now - age.dataset.amount * LENGTHS[age.dataset.span]);
            }
            var seconds = Math.floor(now - seen.get(age));
            var span = ["days", "hours", "minutes"].find(function (unit) { return seconds >= 2 * LENGTHS[unit]; }) || "seconds";
            age.textContent = age.dataset[span].replace("{0}", Math.floor(seconds / LENGTHS[span]));
        });
    }

    document.addEventListener("DOMContentLoaded", grow);
    document.addEventListener("htmx:afterSettle", grow);
    window.setInterval(grow, 5000);
})();

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

// j and k go down and up the rows of a list, from what leads to one row to what leads to the next.
document.addEventListener("keydown", function (event) {
    var step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
    if (!step || event.ctrlKey || event.metaKey || event.altKey
            || event.target.closest("input, textarea, select, [contenteditable]")) {
        return;
    }
    var links = Array.from(document.querySelectorAll("main tbody tr, main .rd-card, main .rd-problem"))
        .map(function (row) { return row.querySelector("a[href]"); })
        .filter(function (link) { return link; });
    var row = document.activeElement.closest("tr, .rd-card, .rd-problem");
    // Whoever stands nowhere begins at what is open.
    var at = links.findIndex(function (link) {
        return row ? row.contains(link) : link.getAttribute("aria-current") === "true";
    });
    var next = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))];
    if (next) {
        event.preventDefault();
        next.focus();
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

// What of a live part is new is marked for a moment; whoever stands on a link in it, has moved a table sideways or reads
// further down stays.
(function () {
    var kept = null;

    // Ages and times change always, which is no news.
    function said(piece) {
        var copy = piece.cloneNode(true);
        copy.querySelectorAll(".ago, time, .age").forEach(function (age) { age.remove(); });
        return copy.textContent.replace(/\s+/g, " ");
    }

    function pieces(part) {
        return Array.from(part.querySelectorAll("tbody tr, .rd-card, .rd-problem, .tile, .chip"));
    }

    function scrolled(part) {
        return Array.from(part.querySelectorAll(".table-responsive, .rd-board, .peg"));
    }

    // The pieces that can be read at the moment, each with the name it keeps, and how far below the window's edge it is.
    function inSight(part) {
        return named(part).filter(function (one) {
            var box = one.piece.getBoundingClientRect();
            one.top = box.top;
            return box.height > 0 && box.bottom > 0 && box.top < window.innerHeight;
        });
    }

    // By its link, or else by its words; the second of the same name in a table is another one.
    function named(part) {
        var seen = {};
        return pieces(part).map(function (piece) {
            var link = piece.querySelector("a[href]");
            var home = piece.closest("[aria-label], [aria-labelledby]");
            var name = (home && (home.getAttribute("aria-labelledby") || home.getAttribute("aria-label")))
                + " " + (link ? link.getAttribute("href") : said(piece));
            seen[name] = (seen[name] || 0) + 1;
            return {name: name + " " + seen[name], piece: piece};
        });
    }

    // The first of them that is still there is put back to where it was.
    function putBack(part, sight) {
        var now = new Map(named(part).map(function (one) { return [one.name, one.piece]; }));
        var stays = sight.find(function (one) { return now.has(one.name); });
        if (stays) {
            window.scrollBy({top: now.get(stays.name).getBoundingClientRect().top - stays.top, behavior: "instant"});
        }
    }

    document.addEventListener("htmx:beforeSwap", function (event) {
        var part = event.detail.target;
        var link = part.contains(document.activeElement) && document.activeElement.getAttribute("href");
        kept = {
            id: part.id,
            said: new Set(pieces(part).map(said)),
            link: link,
            // At the top of a page it is the page's beginning that is read.
            sight: window.scrollY > 0 ? inSight(part) : [],
            at: scrolled(part).map(function (table) { return table.scrollLeft; })
        };
    });

    document.addEventListener("htmx:afterSwap", function () {
        var part = kept && document.getElementById(kept.id);
        if (!part) {
            return;
        }
        scrolled(part).forEach(function (table, at) { table.scrollLeft = kept.at[at] || 0; });
        var link = kept.link && part.querySelector("a[href=\"" + CSS.escape(kept.link) + "\"]");
        if (link) {
            link.focus({preventScroll: true});
        }
        localTimes(part);
        fitTables();
        putBack(part, kept.sight);
        var before = kept.said;
        kept = null;
        pieces(part).filter(function (piece) { return !before.has(said(piece)); }).forEach(function (piece) {
            piece.classList.add("moved");
            window.setTimeout(function () { piece.classList.remove("moved"); }, 2000);
        });
    });
})();

document.addEventListener("htmx:load", function (event) {
    localTimes(event.detail.elt);
});

document.addEventListener("htmx:configRequest", function (event) {
    var token = document.querySelector("meta[name=csrf]");
    if (token) {
        event.detail.headers["X-XSRF-TOKEN"] = token.content;
    }
});

// Heads of tables stay in sight where the table need not be moved sideways.
function fitTables() {
    document.querySelectorAll(".table-responsive").forEach(function (box) {
        box.classList.remove("fits");
        box.classList.toggle("fits", box.scrollWidth <= box.clientWidth);
    });
}

window.addEventListener("resize", fitTables);
document.addEventListener("htmx:afterSettle", fitTables);
document.addEventListener("DOMContentLoaded", fitTables);

document.addEventListener("DOMContentLoaded", function () {
    // A picture that is too wide begins with what was chosen in its middle.
    document.querySelectorAll(".peg").forEach(function (picture) {
        var chosen = picture.querySelector(".peg-chosen rect");
        if (chosen) {
            picture.scrollLeft = chosen.x.baseVal.value - (picture.clientWidth - chosen.width.baseVal.value) / 2;
        }
    });
    // On a tablet the navigation is moved sideways; where people are stays in sight.
    var side = document.querySelector(".house-side");
    var entry = side && side.querySelector("[aria-current=page]");
    if (entry && side.scrollWidth > side.clientWidth) {
        side.scrollLeft = entry.offsetLeft - side.clientWidth / 2;
    }
    if (!window.htmx) {
        localTimes(document);
    }
});
