#!/usr/bin/env bash
# Whether the service in this container is ready. The image has no curl, and needs none.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:?}"
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
grep -q '"status":"UP"' <&3
