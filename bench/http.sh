#!/bin/sh
# Compares the product with the bare server over HTTP, or measures its cold start.
#   bench/http.sh compare 'COMMAND' [SECONDS] [ROUNDS]
#   bench/http.sh cold 'COMMAND' [STARTS]
# COMMAND starts the product; {port} and {data} in it are filled in. Maven runs on JDK 25.
set -eu
cd "$(dirname "$0")/.."
case "${1:-}" in
  compare) main=HttpBench ;;
  cold) main=ColdStart ;;
  *) sed -n '2,5s/^# *//p' "$0" >&2; exit 2 ;;
esac
shift
mvn -B -ntp -q -pl bench -am -DskipTests package \
  org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
  -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=runtime
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -XX:+UseSerialGC -Xmx256m \
  -cp "bench/target/classes:$(cat bench/target/bench.classpath)" "com.reachgig.bench.http.$main" "$@"
