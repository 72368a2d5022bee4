/*
  Compares any two releases of a line. The files below compare/ tell what is compared, by calling
  shiplogCompare(kind, key, value). What it shows has the form of the page of two neighbours.
*/
(function () {
  "use strict";
  var MOST = 100;
  var STATES = ["done", "open", "n/a"];
  var ABSENT = "absent";

  var form = document.querySelector("[data-compare]");
  var lineChoice = document.querySelector("[data-compare-line]");
  var fromChoice = document.querySelector("[data-compare-from]");
  var toChoice = document.querySelector("[data-compare-to]");
  var status = document.querySelector("[data-compare-status]");
  var result = document.querySelector("[data-compare-result]");
  var root = document.currentScript.getAttribute("src").replace("assets/compare.js", "");
  var load = window.shiplogFiles(root + "compare/", "shiplogCompare");
  var index = null;
  var turn = 0;

  /* The releases of a line from one place to another, the lowest first. */
  function releases(line, from, to) {
    var blocks = [];
    for (var i = Math.floor(from / index.block); i <= Math.floor(to / index.block); i++) {
      blocks.push(load("r", line.name + "/" + i, "r-" + line.blocks[i]));
    }
    return Promise.all(blocks).then(function (files) {
      var rows = [];
      files.forEach(function (file) {
        file.rows.forEach(function (row) {
          rows.push({ row: row, items: file.items });
        });
      });
      var first = Math.floor(from / index.block) * index.block;
      return rows.slice(from - first, to - first + 1);
    });
  }

  /* Elements */

  function element(name, className, content) {
    var made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    [].concat(content === undefined ? [] : content).forEach(function (part) {
      made.append(part);
    });
    return made;
  }

  function link(url, text) {
    var made = element("a", "", text);
    made.href = root + url;
    return made;
  }

  function heading(id, text) {
    var made = element("h2", "", text);
    made.id = id;
    return made;
  }

  function section(id, title, content) {
    var made = element("section", "below", [heading(id, title)].concat(content));
    made.setAttribute("aria-labelledby", id);
    return made;
  }

  function table(label, columns, rows) {
    var head = element("tr", "", columns.map(function (column) {
      var cell = element("th", "", column);
      cell.scope = "col";
      return cell;
    }));
    var box = element("div", "table", element("table", "sides", [element("thead", "", head), element("tbody", "", rows)]));
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", label);
    box.tabIndex = 0;
    return box;
  }

  function line(name, cells, className) {
    var head = element("th", "", name);
    head.scope = "row";
    return element("tr", "", [head].concat(cells.map(function (cell) {
      return element("td", className, cell);
    })));
  }

  function none(text) {
    return element("span", "none", text);
  }

  function listed(all, otherwise) {
    var parts = [];
    all.forEach(function (one, i) {
      parts.push(i ? ", " : "", link(one[1], one[0]));
    });
    return parts.length ? parts : [none(otherwise)];
  }

  function plural(count, one, many) {
    return count + " " + (count === 1 ? one : many);
  }

  function state(name) {
    return element("span", "tag state-" + name, name.replace("-", " "));
  }

  function day(text) {
    var made = element("time", "", text);
    made.dateTime = text;
    return made;
  }

  /* Parts of the comparison */

  function facts(older, newer) {
    function row(name, cell) {
      return line(name, [cell(older), cell(newer)]);
    }
    var rows = [
      row("State", function (one) { return state(one.state); }),
      row("Type", function (one) { return one.type; }),
      row("Day", function (one) { return one.day ? day(one.day) : []; }),
      row("Tag", function (one) { return one.tag ? element("code", "", one.tag) : []; }),
    ];
    if (older.components || newer.components) {
      rows.push(row("Components", function (one) { return one.components; }));
    }
    rows.push(
      row("Incidents caused", function (one) { return listed(one.caused, "none known"); }),
      row("Incidents fixed", function (one) { return listed(one.fixes, "none named"); }),
      row("Known issues", function (one) { return String(one.issues); }),
      row("Checklist", function (one) { return one.checked || none("none"); })
    );
    return table("Facts of both releases", ["Fact", link(older.url, older.title), link(newer.url, newer.title)], rows);
  }

  /* Each incident once, with the releases after the older one that caused and that fixed it. */
  function incidents(after) {
    var found = new Map();
    function note(all, release, part) {
      all.forEach(function (one) {
        if (!found.has(one[1])) {
          found.set(one[1], { title: one[2], caused: [], fixes: [] });
        }
        found.get(one[1])[part].push([release.name, release.row.url]);
      });
    }
    after.forEach(function (release) {
      note(release.row.caused, release, "caused");
      note(release.row.fixes, release, "fixes");
    });
    if (!found.size) {
      return element("p", "none", "No incident names one of these releases.");
    }
    var rows = Array.from(found).slice(0, MOST).map(function (entry) {
      var one = entry[1];
      return line(link(entry[0], one.title), [listed(one.caused, "none of these"), listed(one.fixes, "none of these")]);
    });
    var shown = [table("Incidents", ["Incident", "Caused by", "Fixed by"], rows)];
    if (found.size > MOST) {
      shown.push(element("p", "none", plural(found.size - MOST, "more incident is", "more incidents are") + " not shown."));
    }
    return shown;
  }

  function items(release) {
    var found = new Map();
    release.row.items.forEach(function (number) {
      var item = release.items[Math.floor(number / STATES.length)];
      found.set(item[0], { text: item[1], state: STATES[number % STATES.length] });
    });
    return found;
  }

  function checklist(older, newer) {
    var before = items(older);
    var after = items(newer);
    var all = new Map(after);
    before.forEach(function (item, key) {
      if (!all.has(key)) {
        all.set(key, item);
      }
    });
    if (!all.size) {
      return [];
    }
    var rows = Array.from(all).slice(0, MOST).map(function (entry) {
      return line(
        entry[1].text,
        [before, after].map(function (side) {
          return side.has(entry[0]) ? side.get(entry[0]).state : ABSENT;
        }),
        "nowrap"
      );
    });
    return [section("checklist", "Deployment checklist", table("Items of both checklists", ["Item", older.row.title, newer.row.title], rows))];
  }

  function bullets(texts) {
    return element("ul", "", texts.map(function (text) {
      return element("li", "", text);
    }));
  }

  function entry(release, before) {
    var row = release.row;
    var content = [
      element("p", "log-title", link(row.url, row.title)),
      element("p", "tags", [state(row.state)].concat(row.type ? [" ", element("span", "tag", row.type)] : [])),
    ];
    if (row.summary && (!row.changes.length || row.changes[0][1][0] !== row.summary)) {
      content.push(element("p", "summary", row.summary));
    }
    row.changes.concat(row.known.length ? [["Known issues", row.known]] : []).forEach(function (part) {
      content.push(element("h3", "noted", part[0]), bullets(part[1]));
    });
    content.push(
      element("p", "note", link(row.url.replace(/\.html$/, "/compare.html"), "What differs from " + before.name))
    );
    var date = element("p", "log-date", row.day ? day(row.day) : element("span", "", "no date"));
    return element("li", "", [date, element("div", "log-entry", content)]);
  }

  function steps(all) {
    var shown = [];
    for (var i = all.length - 1; i > 0 && shown.length < MOST; i--) {
      shown.push(entry(all[i], all[i - 1]));
    }
    var content = [element("ul", "log", shown)];
    if (all.length - 1 > MOST) {
      content.push(element("p", "none", plural(all.length - 1 - MOST, "older release is", "older releases are") + " not shown."));
    }
    return content;
  }

  function show(all) {
    var older = all[0];
    var newer = all[all.length - 1];
    var between = all.length - 2;
    result.replaceChildren();
    status.textContent = between
      ? plural(between, "release lies", "releases lie") + " between " + older.name + " and " + newer.name + "."
      : newer.name + " is the release after " + older.name + ".";
    result.append.apply(
      result,
      [facts(older.row, newer.row), section("incidents", "Incidents after " + older.name, incidents(all.slice(1)))]
        .concat(checklist(older, newer))
        .concat([section("changes", "What came after " + older.name, steps(all))])
    );
    window.dispatchEvent(new Event("resize")); // new tables may need tab stops
  }

  /* Choice */

  function id(release) {
    return Array.isArray(release) ? release[0] : release;
  }

  function version(release) {
    return Array.isArray(release) ? release[1] : release;
  }

  function chosenLine() {
    return index.lines[Number(lineChoice.value)];
  }

  function compare() {
    var mine = ++turn;
    var chosen = chosenLine();
    var places = [Number(fromChoice.value), Number(toChoice.value)];
    var from = Math.min.apply(null, places);
    var to = Math.max.apply(null, places);
    if (from === to) {
      result.replaceChildren();
      status.textContent = "Choose two different releases.";
      return;
    }
    releases(chosen, from, to)
      .then(function (all) {
        if (mine === turn) {
          all.forEach(function (one, i) {
            one.name = (chosen.name ? chosen.name + " " : "") + version(chosen.releases[from + i]);
          });
          show(all);
        }
      })
      .catch(failed);
  }

  /* The address tells the choice, so that it can be sent. */
  function remember() {
    var all = chosenLine().releases;
    var words = new URLSearchParams({ from: id(all[fromChoice.value]), to: id(all[toChoice.value]) });
    try {
      history.replaceState(null, "", "?" + words);
    } catch (e) {
      /* a page opened from disk may not change its address */
    }
  }

  function choose() {
    remember();
    compare();
  }

  function fill(from, to) {
    var all = chosenLine().releases;
    [fromChoice, toChoice].forEach(function (choice) {
      choice.replaceChildren();
      for (var i = all.length - 1; i >= 0; i--) {
        choice.append(new Option(version(all[i]), i));
      }
    });
    fromChoice.value = from;
    toChoice.value = to;
  }

  function last() {
    var count = chosenLine().releases.length;
    fill(count - 2, count - 1);
  }

  function find(wanted) {
    for (var i = 0; wanted && i < index.lines.length; i++) {
      var place = index.lines[i].releases.map(id).indexOf(wanted);
      if (place >= 0) {
        return { line: i, place: place };
      }
    }
    return null;
  }

  /* What the address asks for; where it asks for one release, its neighbour is the other. */
  function readAddress() {
    var words = new URLSearchParams(location.search);
    var from = find(words.get("from"));
    var to = find(words.get("to"));
    var unknown = (words.get("from") && !from) || (words.get("to") && !to) || (from && to && from.line !== to.line);
    var known = to || from;
    if (unknown || !known) {
      last();
      return unknown;
    }
    lineChoice.value = known.line;
    var highest = chosenLine().releases.length - 1;
    var end = to ? to.place : Math.min(highest, from.place + 1);
    fill(from ? from.place : Math.max(0, end - 1), end);
    return false;
  }

  function failed(error) {
    status.textContent =
      "The file " + error.message + " could not be loaded. Reload the page; if that does not help, the site was published in part.";
  }

  function start() {
    status.textContent = "";
    load("index", "", "index")
      .then(function (value) {
        index = value;
        index.lines.forEach(function (one, i) {
          lineChoice.append(new Option(one.name || "without a name", i));
        });
        lineChoice.parentElement.hidden = index.lines.length < 2;
        lineChoice.addEventListener("change", function () {
          last();
          choose();
        });
        fromChoice.addEventListener("change", choose);
        toChoice.addEventListener("change", choose);
        var unknown = readAddress();
        form.hidden = false;
        if (unknown) {
          status.textContent = "The address names releases that are not of one line here. Choose two of them.";
        } else {
          compare();
        }
      })
      .catch(failed);
  }

  start();
})();
