#!/usr/bin/env bash
# Measures cold starts, memory and restores of the API function in both packagings, beside a floor
# that does nothing, and the store on DynamoDB beside the SDK.
#   bench/lambda.sh [ROUNDS] [PATTERN OF CANDIDATES]
# Needs two processors: one is the function's, one that of all others.
set -euo pipefail
cd "$(dirname "$0")/.."

jdk=$(./reachgig jdk)
./reachgig pack managed >&2
./reachgig pack custom >&2
JAVA_HOME=$jdk mvn -B -ntp -q -pl bench,local-servers/ministack -am -DskipTests package \
  org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
  -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=runtime

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classes=bench/target/classes:$(cat bench/target/bench.classpath)
client=$(tr : '\n' <bench/target/bench.classpath | grep aws-lambda-java-runtime-interface-client)
unzip -qoj "$client" "jni/libaws-lambda-jni.linux-$(uname -m | sed s/aarch64/aarch_64/).so" -d "$work"
for packaging in managed custom; do
  unzip -qo ".reachgig/functions/$packaging/api.zip" -d "$work/$packaging"
  echo "zip of $packaging: $(stat -c %s ".reachgig/functions/$packaging/api.zip") bytes"
done
classes=$(tr : '\n' <<<"$classes" | xargs realpath | paste -sd:)
cd bench # local servers are found from a module's folder
taskset -c 0 "$jdk/bin/java" -XX:+UseSerialGC -Djava.io.tmpdir="$PWD/target" -Dbench.jni="$(echo "$work"/*.so)" \
  -cp "$classes" com.reachgig.bench.lambda.LambdaBench "$work/managed" "$work/custom" "${1:-11}" "${2:-.*}"
