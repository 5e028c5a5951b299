#!/bin/sh
# Each product has an id, a name and a price with two decimals.
set -eu
cd "$(dirname "$0")/../src"
! grep -vP '^\d+\t[^\t]+\t\d+\.\d\d$' products.tsv
