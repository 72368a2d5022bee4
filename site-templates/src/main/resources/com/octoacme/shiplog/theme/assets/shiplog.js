/* Small conveniences; every page works without them. */
(function () {
  "use strict";
  var KEY = "shiplog-theme";
  var ORDER = ["auto", "light", "dark"];
  var page = document.documentElement;

  function stored() {
    try {
      var value = localStorage.getItem(KEY);
      return value === "light" || value === "dark" ? value : "auto";
    } catch (e) {
      return page.dataset.theme || "auto"; // storage is off: the choice lasts for this page
    }
  }

  function store(value) {
    try {
      if (value === "auto") {
        localStorage.removeItem(KEY);
      } else {
        localStorage.setItem(KEY, value);
      }
    } catch (e) {
      /* the page itself still changes */
    }
  }

  function show(button, value) {
    if (value === "auto") {
      delete page.dataset.theme;
    } else {
      page.dataset.theme = value;
    }
    button.dataset.value = value;
    button.querySelector(".theme-text").textContent = "Theme: " + value;
  }

  function themeToggle(button) {
    show(button, stored());
    button.hidden = false;
    button.addEventListener("click", function () {
      var next = ORDER[(ORDER.indexOf(button.dataset.value) + 1) % ORDER.length];
      store(next);
      show(button, next);
    });
    window.addEventListener("storage", function (event) {
      if (event.key === KEY || event.key === null) {
        show(button, stored());
      }
    });
  }

  /* A long table of contents would hide the text of a small screen. */
  function closeOnNarrow(details) {
    if (window.matchMedia("(max-width: 60rem)").matches) {
      details.open = false;
    }
  }

  /* On a small screen the navigation is one row that scrolls: its current entry is brought into it. */
  function showCurrent(row) {
    var current = row.querySelector("[aria-current]");
    if (current) {
      row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
    }
  }

  /* Paper can not be opened: print everything, then put it back. */
  function openForPrint() {
    var opened = [];
    window.addEventListener("beforeprint", function () {
      opened = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
      opened.forEach(function (details) {
        details.open = true;
      });
    });
    window.addEventListener("afterprint", function () {
      opened.forEach(function (details) {
        details.open = false;
      });
      opened = [];
    });
  }

  /* What scrolls can be reached by keyboard; what fits needs no tab stop. */
  function tabStops() {
    document.querySelectorAll('.table[role="region"], .prose pre').forEach(function (box) {
      var scrolls = box.scrollWidth > box.clientWidth;
      if (box.localName === "pre" && scrolls) {
        box.setAttribute("role", "region");
        box.setAttribute("aria-label", "Code");
      }
      if (scrolls) {
        box.tabIndex = 0;
      } else {
        box.removeAttribute("tabindex");
      }
    });
  }

  /* Where the clipboard is out of reach, the text is marked, ready to be copied by hand. */
  function copyButton(button) {
    var box = button.closest(".copy");
    var text = box.querySelector("[data-copy-text]");
    var told = box.querySelector("[data-copied]");
    function mark() {
      window.getSelection().selectAllChildren(text);
      told.textContent = "Marked: copy it with your keyboard.";
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      if (!navigator.clipboard) {
        mark();
        return;
      }
      navigator.clipboard.writeText(text.textContent).then(function () {
        told.textContent = "Copied.";
      }, mark);
    });
  }

  /* A slash goes to the search field, unless something is being typed. */
  function slashFinds() {
    document.addEventListener("keydown", function (event) {
      var field = document.querySelector("[data-search], [data-find]");
      var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (field && event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        field.focus();
        field.select();
      }
    });
  }

  document.querySelectorAll("[data-theme-toggle]").forEach(themeToggle);
  document.querySelectorAll("[data-narrow-closed]").forEach(closeOnNarrow);
  document.querySelectorAll(".main-nav ul").forEach(showCurrent);
  document.querySelectorAll("[data-copy]").forEach(copyButton);
  openForPrint();
  tabStops();
  slashFinds();
  window.addEventListener("resize", tabStops);
})();
