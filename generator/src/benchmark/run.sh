#!/usr/bin/env bash
# Measures how fast history is read; see docs/benchmarks.md.
#   run.sh scan FOLDER ROUNDS SAMPLE...      the scan against C git, and how both grow
#   run.sh generate FOLDER ROUNDS SAMPLE...  whole sites, each in a process with -Xmx512m
#   run.sh parts FOLDER SAMPLE [OPTION...]   the parts of it, by JMH and with its options
# SAMPLE is a number of documents, for which a repository is made below FOLDER, or a repository.
set -eu
[ $# -ge 3 ] || { sed -n '2,6s/^# *//p' "$0" >&2; exit 2; }
what=$1 folder=$(mkdir -p "$2" && cd "$2" && pwd)
shift 2
cd "$(git -C "$(dirname "$0")" rev-parse --show-toplevel)"
mvn -q -B -Pbenchmark compile dependency:build-classpath -pl site-templates,generator \
  -Dmdep.outputFile=target/benchmark.classpath -Dmdep.includeScope=test
classes=$PWD/generator/target/benchmark
classpath=$classes:$PWD/generator/target/classes:$(cat generator/target/benchmark.classpath)
mkdir -p "$classes"
javac -d "$classes" -cp "$classpath" generator/src/benchmark/java/com/octoacme/shiplog/benchmark/*.java
case $what in
  scan) exec java -Xmx1g -cp "$classpath" com.octoacme.shiplog.benchmark.ScanComparison "$folder" "$@" ;;
  generate) exec java -cp "$classpath" com.octoacme.shiplog.benchmark.WholeRun "$folder" "$@" ;;
  parts)
    sample=$1
    shift
    exec java -cp "$classpath" org.openjdk.jmh.Main -foe true \
      -p "folder=$folder" -p "sample=$sample" "$@"
    ;;
  *) echo "$what is neither scan nor generate nor parts" >&2; exit 2 ;;
esac
