#!/bin/busybox sh
set -eu
busybox sh /worker/worker.sh &
exec busybox httpd -f -p 8080 -h /app
