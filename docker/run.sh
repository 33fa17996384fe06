#!/bin/sh
# Starts the register within a container's bounds; JAVA_OPTS adds to them. A service that runs out of memory ends and is started anew;
# a command says so, with a status of its own.
set -eu
case "${1:-}" in
  "") on_exhaustion=-XX:+ExitOnOutOfMemoryError ;;
  *) on_exhaustion= ;;
esac
# shellcheck disable=SC2086 # options are words
exec java -XX:+UseSerialGC -XX:MaxRAMPercentage=40 -XX:MaxDirectMemorySize=56m -Xss512k $on_exhaustion ${JAVA_OPTS:-} \
  -jar quarkus-run.jar "$@"
