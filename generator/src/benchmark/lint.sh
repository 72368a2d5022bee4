#!/usr/bin/env bash
# Lints many post-mortems of one commit, and a change of 20 of them; see docs/benchmarks.md.
# Arguments: a folder for the repository, the number of documents, the runnable jar; then options of java, if any.
# Where markdownlint-cli2 is on the PATH, it runs on the same documents with its rule MD043 alone.
set -eu
folder=$1 documents=$2 jar=$(realpath "$3")
shift 3
if [ ! -d "$folder/.git" ]; then
  mkdir -p "$folder/content/incidents"
  awk -v n="$documents" -v folder="$folder/content/incidents" 'BEGIN {
    split("deploy rollback gateway latency cache index queue tenant region replica shard commit pipeline alert", word, " ")
    split("Critical High Medium Low", severity, " ")
    srand(7)
    for (i = 0; i < n; i++) {
      file = folder "/INC-" i ".md"
      day = sprintf("20%02d-%02d-%02d", 16 + i % 10, 1 + i % 12, 1 + i % 28)
      text = ""
      for (k = 0; k < 7; k++) text = text " " word[1 + int(rand() * 14)]
      printf "## Incident: Number %d%s\n\n- **Date**: %s\n- **Severity**: %s\n", i, text, day, severity[1 + i % 4] > file
      printf "- **Duration**: 10:%02d → 11:%02d\n- **Impact**: Users of%s\n\n", i % 60, i % 60, text > file
      printf "### Timeline\n\nAll times in UTC.\n\n- 10:%02d: Began%s\n- 11:%02d: Ended\n\n", i % 60, text, i % 60 > file
      printf "### Root Cause\n\nIt was%s.\n\n### Contributing Factors\n\n- Technical:%s\n- Process:%s\n", text, text, text > file
      printf "- Communication:%s\n\n### Action Items\n\n- [ ] Mend%s - Owner: Ada - Due: %s\n\n", text, text, day > file
      printf "### Lessons Learned\n\n- What went well:%s\n- What could be improved:%s\n", text, text > file
      close(file)
    }
  }'
  git -C "$folder" init -q -b main
  git -C "$folder" config user.name Example
  git -C "$folder" config user.email example@example.org
  git -C "$folder" add .
  git -C "$folder" commit -qm "Add all"
  git -C "$folder" checkout -qb change
  for ((i = 0; i < 20; i++)); do echo "One more line." >> "$folder/content/incidents/INC-$i.md"; done
  git -C "$folder" commit -qam "Change twenty"
fi
cd "$folder"
TIMEFORMAT="%R s wall, %U s and %S s of processor time"
echo "all documents"
time java "$@" -jar "$jar" lint --newOnly=false --failOn=never > /dev/null
echo "a change of 20"
time java "$@" -jar "$jar" lint --base=main --failOn=never > /dev/null
echo "one from standard input"
time java "$@" -jar "$jar" lint --failOn=never --stdin=content/incidents/INC-1.md < content/incidents/INC-1.md > /dev/null
if command -v markdownlint-cli2 > /dev/null; then
  printf '%s' '{"config":{"default":false,"MD043":{"headings":["## *","### Timeline","### Root Cause",' \
    '"### Contributing Factors","### Action Items","### Lessons Learned"]}}}' > .markdownlint-cli2.jsonc
  echo "markdownlint-cli2 with MD043 alone"
  time markdownlint-cli2 'content/**/*.md' > /dev/null 2>&1 || true
  rm .markdownlint-cli2.jsonc
fi
