// Before anything is drawn, so that a dark page never flashes light.
(function () {
    "use strict";
    var kept = null;
    try {
        kept = window.localStorage.getItem("throughline-theme");
    } catch (refused) {
        // A browser that keeps nothing follows the system.
    }
    var dark = kept ? kept === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.setAttribute("data-bs-theme", dark ? "dark" : "light");

    // Paper is light, and so are pictures that are printed from a dark page.
    var shown = null;
    window.addEventListener("beforeprint", function () {
        shown = document.documentElement.getAttribute("data-bs-theme");
        document.documentElement.setAttribute("data-bs-theme", "light");
    });
    window.addEventListener("afterprint", function () {
        if (shown) {
            document.documentElement.setAttribute("data-bs-theme", shown);
        }
        shown = null;
    });
})();
