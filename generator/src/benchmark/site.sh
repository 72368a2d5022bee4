#!/usr/bin/env bash
# Makes whole sites of a repository, in turn with hugo where that is on the PATH; see docs/benchmarks.md.
# Arguments: a working folder on a memory file system, the repository, the runnable jar; then options of java, if any.
# The repository is cloned into the folder first and stays as it is; its documents are below content/.
set -eu
folder=$(realpath -m "$1") repository=$(realpath "$2") jar=$(realpath "$3")
shift 3
rm -rf "$folder"
mkdir -p "$folder"
git clone -q --no-hardlinks "$repository" "$folder/log"
measure() { # a name, then a command
  name=$1
  shift
  /usr/bin/time -f "$name: %e s wall, %U s and %S s of processor time, %M KiB resident" "$@" > "$folder/out" 2> "$folder/err" ||
    { cat "$folder/out" "$folder/err"; exit 1; }
  tail -n 1 "$folder/err"
}
generate() { # the folder of the site, then options of java
  out=$1
  shift
  (cd "$folder/log" && java "$@" -jar "$jar" generate --outputDirectory="$out")
}
peer() {
  site=$folder/hugo
  mkdir -p "$site/layouts/_default" "$site/layouts/partials"
  printf 'baseURL: "https://log.example/"\ntitle: Log\nenableGitInfo: true\nuglyURLs: true\npaginate: 100\ndisableKinds: [taxonomy, term]\n' \
    > "$folder/log/config.yaml"
  printf '<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ with .GitInfo }}<p>{{ .AuthorName }} {{ .Hash }}</p>{{ end }}%s\n' \
    '{{ .TableOfContents }}{{ .Content }}{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}' \
    > "$site/layouts/_default/single.html"
  printf '<!doctype html><title>{{ .Title }}</title><ul>{{ range (.Paginate .RegularPagesRecursive).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>\n' \
    > "$site/layouts/_default/list.html"
  cp "$site/layouts/_default/list.html" "$site/layouts/index.html"
  cp -r "$site/layouts" "$folder/log/layouts"
  (cd "$folder/log" && measure "hugo" hugo --quiet --destination "$folder/peer")
  rm -rf "$folder/log/layouts" "$folder/log/config.yaml" "$folder/peer"
}
export -f generate
export folder jar
if command -v hugo > /dev/null; then peer; fi
measure "cold" bash -c 'generate "$folder/site" "$@"' - "$@"
measure "nothing changed" bash -c 'generate "$folder/site" "$@"' - "$@"
changed=$(git -C "$folder/log" ls-files 'content/*.md' | tail -n 1)
echo "One more line." >> "$folder/log/$changed"
git -C "$folder/log" -c user.name=Example -c user.email=example@example.org commit -qam "Change one document"
touch "$folder/before"
measure "one document changed" bash -c 'generate "$folder/site" "$@"' - "$@"
echo "  $(find "$folder/site" -type f -newer "$folder/before" | wc -l) of $(find "$folder/site" -type f | wc -l) files written"
generate "$folder/again" "$@" > /dev/null 2>&1
diff -rq "$folder/site/site" "$folder/again/site" && echo "  the same as a cold run"
if command -v hugo > /dev/null; then peer; fi
