#!/usr/bin/env bash
# Compares the product with the bare server over HTTP, or measures its cold start.
#   bench/http.sh compare [SECONDS] [ROUNDS]
#   bench/http.sh cold [STARTS]
# PRODUCT='COMMAND' measures another build; {port} and {data} in it are filled in.
set -euo pipefail
cd "$(dirname "$0")/.."
case "${1:-}" in
  compare | cold) ;;
  *) sed -n '2,5s/^# *//p' "$0" >&2; exit 2 ;;
esac

jdk=$(./reachgig jdk)
./reachgig version >&2 # builds the product, and trains its AOT cache, if that is due
app=$(ls -td .reachgig/app-*/ | head -n 1)
plain="$jdk/bin/java @${app}jvm.options -jar ${app}reachgig.jar serve --port {port} --data {data} --rate-limit off"
cached=${plain/ -jar/ -XX:AOTCache=$(ls "$app"*.aot) -jar}

JAVA_HOME=$jdk mvn -B -ntp -q -pl bench -am -DskipTests package \
  org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
  -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=runtime
data=$(mktemp -d) # kept when something fails, for its logs
measure() {
  "$jdk/bin/java" -XX:+UseSerialGC -Xmx256m -Djava.io.tmpdir="$data" \
    -cp "bench/target/classes:$(cat bench/target/bench.classpath)" "com.reachgig.bench.http.$@"
}

case $1 in
  compare)
    measure HttpBench "${PRODUCT:-$cached}" "${@:2}"
    ;;
  cold)
    for command in "${PRODUCT:-$plain}" "${PRODUCT:-$cached}"; do
      echo "$command"
      measure ColdStart "$command" "${@:2}"
    done
    ;;
esac
rm -rf "$data"
