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
})();
