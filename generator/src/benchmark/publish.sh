#!/usr/bin/env bash
# Measures publishing and the preview. Arguments: a folder to work in, the number of pages, the number of saves, and, if
# the preview shall not serve a sample repository, one to clone; see docs/benchmarks.md.
set -eu
root=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
cd "$root"
mkdir -p generator/target/benchmark "$1"
if [ -z "${SHIPLOG_CLASSPATH:-}" ]; then
  mvn -q -B compile dependency:build-classpath -pl site-templates,generator \
    -Dmdep.outputFile=target/benchmark.classpath -Dmdep.includeScope=test
  SHIPLOG_CLASSPATH=$root/generator/target/classes:$(cat generator/target/benchmark.classpath)
fi
cd generator/src/benchmark/java/com/octoacme/shiplog/benchmark
javac -proc:none -d "$root/generator/target/benchmark" -cp "$SHIPLOG_CLASSPATH" SampleRepository.java Samples.java Publish*.java Preview*.java
cd "$root"
classpath=$root/generator/target/benchmark:$SHIPLOG_CLASSPATH
run() { java -cp "$classpath" "com.octoacme.shiplog.benchmark.$1" "${@:2}"; }
mkdir -p "$1/publish"
run PublishBenchmark "$1/publish" "$2" "${4:-$2}"
run PreviewBenchmark "$1" "${4:-$2}" "$3"
