#!/usr/bin/env python3
"""How much a reader's first search loads, gzipped: first_query.py SITE

Asks for 1,000 random terms of the index, for the 200 that stand in most entries, and for the beginnings of 600 terms,
as the search page would: its script, the list of files, the files with the terms, and those of the ten best entries.
Also tells how many pages there are, and how long the longest is.
"""
import gzip
import json
import math
import pathlib
import random
import re
import sys

site = pathlib.Path(sys.argv[1])
script = (site / "assets/search.js").read_text()
digits = re.search(r'DIGITS\s*=\s*"([^"]+)"', script).group(1)
most_shards = int(re.search(r"MOST_SHARDS = (\d+)", script).group(1))
most_terms = int(re.search(r"MOST_TERMS = (\d+)", script).group(1))
sizes, contents = {}, {}


def zipped(name):
    if name not in sizes:
        sizes[name] = len(gzip.compress((site / name).read_bytes(), 9))
    return sizes[name]


def content(name):
    if name not in contents:
        call = (site / name).read_text()
        contents[name] = json.loads("[" + call[call.index("(") + 1 : call.rindex(")")] + "]")[2]
    return contents[name]


index = content("search/index.js")


def postings(text):
    entry = value = shift = 0
    for character in text:
        digit = digits.index(character)
        value += (digit & 31) << shift
        shift += 5
        if digit < 32:
            entry += value // 8
            yield entry, value % 8
            value = shift = 0


def shards(start, exact):
    for prefix, name in index["terms"]:
        whole = prefix.endswith(" ")
        if whole and (prefix == start + " " if exact else prefix.startswith(start)):
            yield f"search/t-{name}.js"
        elif not whole and (start.startswith(prefix) or not exact and prefix.startswith(start)):
            yield f"search/t-{name}.js"


def add(text, found):
    some = list(postings(text))
    rarity = math.log(1 + index["entries"] / len(some))
    for entry, weight in some:
        found[entry] = max(found.get(entry, 0), (weight + 0.5) * rarity)


def loaded(word):
    files, found = set(shards(word, True)), {}
    for name in files:
        if word in content(name):
            add(content(name)[word], found)
    beginnings = list(shards(word, False)) if len(word) > 1 else []
    if len(beginnings) <= most_shards:
        files.update(beginnings)
        longer = [t for f in beginnings for t in content(f) if t.startswith(word) and ":" not in t]
        for term in longer[:most_terms]:
            add(next(content(f)[term] for f in beginnings if term in content(f)), found)
    best = sorted(found, key=lambda entry: (-round(found[entry] * 100), -entry))[:10]
    files.update(f"search/e-{index['blocks'][entry // index['block']]}.js" for entry in best)
    return sum(map(zipped, files | {"assets/search.js", "search/index.js"}))


def tell(what, words):
    all_sizes = sorted(map(loaded, words))
    median, p95 = all_sizes[len(all_sizes) // 2], all_sizes[int(len(all_sizes) * 0.95)]
    print(f"{what}: {len(all_sizes)} queries, median {median}, p95 {p95}, most {all_sizes[-1]} bytes")


random.seed(1)
lengths = {
    term: len(text)
    for _, name in index["terms"]
    for term, text in content(f"search/t-{name}.js").items()
    if ":" not in term
}
terms = list(lengths)
tell("random terms", random.sample(terms, min(1000, len(terms))))
tell("most frequent", sorted(terms, key=lengths.get, reverse=True)[:200])
some = random.sample(terms, min(600, len(terms)))
tell("beginnings", sorted({term[:end] for term in some for end in (2, 3, 4)}))
pages = [page.stat().st_size for page in site.rglob("*.html")]
print(f"{len(pages)} pages, the longest {max(pages)} bytes")
