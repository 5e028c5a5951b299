#!/bin/busybox sh
# Takes one order after the other and leaves a packing list in its place.
set -eu
echo "shop worker $SHOP_VERSION"
while :; do
  for order in /orders/*.order; do
    [ -e "$order" ] || continue
    busybox mv "$order" "${order%.order}.packed"
    echo "packed ${order##*/}"
  done
  busybox sleep 1
done
