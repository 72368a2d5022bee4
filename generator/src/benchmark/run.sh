#!/usr/bin/env bash
# Compares the history scan with C git. Arguments: a folder for the sample repositories, the number of rounds, and
# numbers of documents; see docs/benchmarks.md.
set -eu
root=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
cd "$root"
mvn -q -B compile dependency:build-classpath -pl site-templates,generator \
  -Dmdep.outputFile=target/benchmark.classpath -Dmdep.includeScope=test
classpath=generator/target/classes:$(cat generator/target/benchmark.classpath)
mkdir -p generator/target/benchmark
javac -proc:none -d generator/target/benchmark -cp "$classpath" generator/src/benchmark/java/com/octoacme/shiplog/benchmark/*.java
exec java -Xmx1g -cp "generator/target/benchmark:$classpath" com.octoacme.shiplog.benchmark.ScanComparison "$@"
