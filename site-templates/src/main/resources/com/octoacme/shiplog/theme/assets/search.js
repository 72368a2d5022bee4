/*
  Search in the files below search/. What splits a query into terms is what SearchTerms splits
  documents with; the files tell their content by calling shiplogSearch(kind, key, value).
*/
(function () {
  "use strict";
  var SHOWN = 10;
  var MOST_SHARDS = 4;
  var MOST_TERMS = 60;
  var LONGEST = 24;
  var DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var STOP_WORDS = (
    "a an and are as at be been but by for from had has have if in into is it its no not of on or " +
    "our so that the their then there these they this to was we were which will with you"
  ).split(" ");
  var WORD = /[\p{L}\p{Nd}]/u;
  var UNSPACED = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\u1100-\u11FF\u{20000}-\u{3FFFF}]/u;

  var field = document.querySelector("[data-search]");
  var status = document.querySelector("[data-search-status]");
  var list = document.querySelector("[data-search-results]");
  var more = document.querySelector("[data-search-more]");
  var facets = document.querySelector("[data-search-facets]");
  var script = document.currentScript;
  var root = script.getAttribute("src").replace("assets/search.js", "");
  var load = window.shiplogFiles(root + "search/", "shiplogSearch");
  var index = null;
  var turn = 0;

  /* Terms */

  function fold(text) {
    return text.toLowerCase().normalize("NFKD").replace(/\p{M}+/gu, "").normalize("NFC").toLowerCase();
  }

  function stem(word) {
    if (word.length < 4 || !/s$/.test(word)) {
      return word;
    }
    if (/ies$/.test(word)) {
      return /[ea]ies$/.test(word) ? word.slice(0, -1) : word.slice(0, -3) + "y";
    }
    return /(us|ss)$/.test(word) ? word : word.slice(0, -1);
  }

  function cut(term) {
    if (term.length <= LONGEST) {
      return term;
    }
    return /[\uD800-\uDBFF]/.test(term[LONGEST - 1]) ? term.slice(0, LONGEST - 1) : term.slice(0, LONGEST);
  }

  /*
    The words of a query: each has alternatives, of them a list of terms each, the terms of its parts,
    and what it begins with.
  */
  function words(text) {
    var found = [];
    var folded = fold(text);
    var pattern = /[a-z]+:[^\s]+|[\p{L}\p{Nd}]+(?:[._-][\p{L}\p{Nd}]+)*/gu;
    var match;
    while ((match = pattern.exec(folded))) {
      var word = match[0];
      if (word.indexOf(":") > 0 && isFacet(word)) {
        found.push({ facet: true, terms: [[word]] });
      } else {
        word.split(":").forEach(function (part) {
          addWord(part, found);
        });
      }
    }
    return found;
  }

  function isFacet(word) {
    return ["kind", "severity", "component", "year"].indexOf(word.split(":")[0]) >= 0;
  }

  function addWord(word, found) {
    var runs = word.match(/[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\u1100-\u11FF\u{20000}-\u{3FFFF}]+|[^\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\u1100-\u11FF\u{20000}-\u{3FFFF}]+/gu) || [];
    runs.forEach(function (run) {
      if (UNSPACED.test(run)) {
        found.push({ terms: [pairs(run)] });
      } else {
        addSpaced(run.replace(/^[^\p{L}\p{Nd}]+|[^\p{L}\p{Nd}]+$/gu, ""), found);
      }
    });
  }

  function pairs(run) {
    var characters = Array.from(run);
    if (characters.length === 1) {
      return characters;
    }
    return characters.slice(1).map(function (character, i) {
      return characters[i] + character;
    });
  }

  function addSpaced(word, found) {
    if (!word || STOP_WORDS.indexOf(word) >= 0) {
      return;
    }
    var terms = [[cut(stem(word))]];
    var apart = [];
    var parts = word.split(/[._-]/).filter(function (part) {
      return part.length > 1 && STOP_WORDS.indexOf(part) < 0;
    });
    if (/[._-]/.test(word) && parts.length) {
      apart = parts.map(function (part) {
        return cut(stem(part));
      });
    }
    if (/^v\p{Nd}/u.test(word)) {
      terms.push([cut(word.slice(1))]);
    }
    found.push({ terms: terms, apart: apart, beginning: cut(word) });
  }

  /* Postings */

  function decode(text) {
    var postings = [];
    var entry = 0;
    var value = 0;
    var shift = 0;
    for (var i = 0; i < text.length; i++) {
      var digit = DIGITS.indexOf(text[i]);
      value += (digit & 31) * Math.pow(2, shift);
      shift += 5;
      if (digit < 32) {
        entry += Math.floor(value / 8);
        postings.push([entry, value % 8]);
        value = 0;
        shift = 0;
      }
    }
    return postings;
  }

  function shardsOf(start, exact) {
    return index.terms.filter(function (shard) {
      var prefix = shard[0];
      if (prefix.slice(-1) === " ") {
        return exact ? prefix === start + " " : prefix.indexOf(start) === 0;
      }
      return start.indexOf(prefix) === 0 || (!exact && prefix.indexOf(start) === 0);
    });
  }

  function loadShards(shards) {
    return Promise.all(
      shards.map(function (shard) {
        return load("t", shard[0], "t-" + shard[1]);
      })
    );
  }

  /* The score of each entry that has a term; rare terms say more. */
  function scores(term) {
    return loadShards(shardsOf(term, true)).then(function (files) {
      var found = new Map();
      files.forEach(function (file) {
        if (Object.prototype.hasOwnProperty.call(file, term)) {
          addScores(decode(file[term]), found);
        }
      });
      return found;
    });
  }

  function addScores(postings, found) {
    var rarity = Math.log(1 + index.entries / postings.length);
    postings.forEach(function (posting) {
      var score = (posting[1] + 0.5) * rarity;
      found.set(posting[0], Math.max(found.get(posting[0]) || 0, score));
    });
  }

  /* Entries with a term that begins so; only where few files tell them. */
  function beginningWith(start) {
    var shards = start.length > 1 ? shardsOf(start, false) : [];
    if (!shards.length || shards.length > MOST_SHARDS) {
      return Promise.resolve(new Map());
    }
    return loadShards(shards).then(function (files) {
      var found = new Map();
      var terms = 0;
      files.forEach(function (file) {
        Object.keys(file).forEach(function (term) {
          if (term.indexOf(start) === 0 && term.indexOf(":") < 0 && terms++ < MOST_TERMS) {
            addScores(decode(file[term]), found);
          }
        });
      });
      return found;
    });
  }

  function both(one, other) {
    var found = new Map();
    one.forEach(function (score, entry) {
      if (other.has(entry)) {
        found.set(entry, score + other.get(entry));
      }
    });
    return found;
  }

  function either(one, other) {
    var found = new Map(one);
    other.forEach(function (score, entry) {
      found.set(entry, (found.get(entry) || 0) + score);
    });
    return found;
  }

  function together(terms) {
    return Promise.all(terms.map(scores)).then(function (all) {
      return all.reduce(both);
    });
  }

  /* Entries with a word; where it never occurs whole, those with all its parts. */
  function matches(word, last) {
    var alternatives = word.terms.map(together);
    if (last && word.beginning) {
      alternatives.push(
        beginningWith(word.beginning).then(function (found) {
          found.forEach(function (score, entry) {
            found.set(entry, score / 2);
          });
          return found;
        })
      );
    }
    return Promise.all(alternatives).then(function (all) {
      var found = all.reduce(either);
      return found.size || !word.apart || !word.apart.length ? found : together(word.apart);
    });
  }

  function run(query) {
    var wanted = words(query);
    var plain = wanted.filter(function (word) {
      return !word.facet;
    });
    return Promise.all(
      wanted.map(function (word) {
        return matches(word, word === plain[plain.length - 1] && !/\s$/.test(query));
      })
    ).then(function (all) {
      var found = combine(wanted, all);
      return { words: plain, entries: ranked(found.entries), loose: found.loose };
    });
  }

  function combine(wanted, all) {
    var narrowing = all.filter(function (found, i) {
      return wanted[i].facet;
    });
    var telling = all.filter(function (found, i) {
      return !wanted[i].facet;
    });
    var limit = function (found) {
      return narrowing.reduce(both, found);
    };
    if (!telling.length) {
      return { entries: narrowing.length ? narrowing.reduce(both) : new Map(), loose: false };
    }
    var strict = limit(telling.reduce(both));
    if (strict.size || telling.length === 1) {
      return { entries: strict, loose: false };
    }
    return { entries: limit(telling.reduce(either)), loose: true };
  }

  /* The best first, the newest first among equals. */
  function ranked(found) {
    return Array.from(found.entries())
      .sort(function (one, other) {
        return Math.round((other[1] - one[1]) * 100) || other[0] - one[0];
      })
      .map(function (entry) {
        return entry[0];
      });
  }

  /* Results */

  function rows(entries) {
    return Promise.all(
      entries.map(function (entry) {
        var block = Math.floor(entry / index.block);
        return load("e", String(block), "e-" + index.blocks[block]).then(function (file) {
          return file[entry % index.block];
        });
      })
    );
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  function marked(name, className, text, wanted) {
    var made = element(name, className);
    text.split(/([\p{L}\p{Nd}]+(?:[._-][\p{L}\p{Nd}]+)*)/u).forEach(function (piece) {
      made.appendChild(isWanted(piece, wanted) ? element("mark", "", piece) : document.createTextNode(piece));
    });
    return made;
  }

  function isWanted(piece, wanted) {
    if (!WORD.test(piece)) {
      return false;
    }
    var folded = fold(piece);
    return wanted.some(function (word) {
      return (
        (word.beginning && folded.indexOf(word.beginning) === 0) ||
        word.terms.concat([word.apart || []]).some(function (terms) {
          return terms.indexOf(cut(stem(folded))) >= 0;
        })
      );
    });
  }

  function show(row, wanted) {
    var item = element("li");
    item.appendChild(element("p", "log-date", row[3] || "no date"));
    var entry = element("div", "log-entry");
    var title = element("p", "log-title");
    var link = marked("a", "", row[0], wanted);
    link.href = root + row[1];
    title.appendChild(link);
    entry.appendChild(title);
    var tags = element("p", "tags");
    tags.appendChild(element("span", "tag", row[2]));
    if (row[4]) {
      tags.appendChild(element("span", "tag", row[4]));
    }
    entry.appendChild(tags);
    if (row[5]) {
      entry.appendChild(marked("p", "summary", row[5], wanted));
    }
    item.appendChild(entry);
    list.appendChild(item);
  }

  function append(result, from, mine) {
    return rows(result.entries.slice(from, from + SHOWN)).then(function (some) {
      if (mine !== turn) {
        return;
      }
      some.forEach(function (row) {
        show(row, result.words);
      });
      var next = from + some.length;
      more.hidden = next >= result.entries.length;
      more.firstChild.onclick = function () {
        append(result, next, mine).then(function () {
          list.children[next].querySelector("a").focus();
        });
      };
    });
  }

  function tell(result) {
    var count = result.entries.length;
    var counted = count === 1 ? "1 result" : count + " results";
    status.textContent = !count
      ? "Nothing found."
      : result.loose
        ? "No document has all these words. " + counted + " with some of them."
        : counted + ".";
  }

  function query() {
    var chosen = Array.prototype.map
      .call(facets.querySelectorAll("select"), function (select) {
        return select.value;
      })
      .filter(Boolean);
    return chosen.concat(field.value).join(" ");
  }

  function search() {
    var mine = ++turn;
    var text = query();
    remember();
    if (!text.trim()) {
      list.textContent = "";
      more.hidden = true;
      status.textContent = index.entries + " documents can be searched.";
      return;
    }
    run(text)
      .then(function (result) {
        if (mine !== turn) {
          return;
        }
        list.textContent = "";
        tell(result);
        return append(result, 0, mine);
      })
      .catch(failed);
  }

  function failed(error) {
    status.textContent =
      "The search file " + error.message + " could not be loaded. Reload the page; if that does not help, the site was published in part.";
  }

  /* The address tells the query, so that it can be sent and found again. */
  function remember() {
    try {
      var address = field.value ? "?q=" + encodeURIComponent(field.value) : location.pathname;
      history.replaceState(null, "", address);
    } catch (e) {
      /* a page opened from disk may not change its address */
    }
  }

  function offerFacets() {
    index.facets.forEach(function (facet) {
      if (facet.values.length < 2) {
        return;
      }
      var label = element("label", "", facet.name[0].toUpperCase() + facet.name.slice(1) + " ");
      var select = element("select");
      select.appendChild(new Option("any", ""));
      var values = facet.name === "year" ? facet.values.slice().reverse() : facet.values;
      values.forEach(function (value) {
        select.appendChild(new Option(value[0] + " (" + value[1] + ")", facet.name + ":" + value[0]));
      });
      select.addEventListener("change", search);
      label.appendChild(select);
      facets.appendChild(label);
    });
  }

  function walk(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") {
      return;
    }
    var stops = [field].concat(Array.prototype.slice.call(list.querySelectorAll("a")));
    var at = stops.indexOf(document.activeElement);
    var next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at >= 0 && next) {
      event.preventDefault();
      next.focus();
    }
  }

  function start() {
    status.textContent = "";
    load("index", "", "index")
      .then(function (value) {
        index = value;
        offerFacets();
        field.value = new URLSearchParams(location.search).get("q") || field.value;
        var timer = 0;
        field.addEventListener("input", function () {
          clearTimeout(timer);
          timer = setTimeout(search, 120);
        });
        field.form.addEventListener("submit", function (event) {
          event.preventDefault();
          clearTimeout(timer);
          search();
        });
        document.addEventListener("keydown", walk);
        search();
        if (!field.value) {
          field.focus();
        }
      })
      .catch(failed);
  }

  start();
})();
