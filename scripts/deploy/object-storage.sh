#!/bin/sh
# Uploads the built site to object storage as used in China: 阿里云 OSS with ossutil 2, or 腾讯云 COS with coscli.
#   object-storage.sh oss://BUCKET     or     object-storage.sh cos://BUCKET
# The tools must be installed and configured (ossutil config, coscli config init). In the console, under static website (静态网站托管): index page index.html,
# index pages of folders on (子目录首页: OSS "Redirect" or SupportSubDir true), error page 404.html.
# Pages go up last, so that a reader never meets a page whose files are not there yet; what is gone is removed after that.
set -eu
target=${1:?oss://BUCKET or cos://BUCKET}
cd "$(dirname "$0")/../../dist"
forever='public, max-age=31536000, immutable'
asked='public, max-age=0, must-revalidate'
case $target in
oss://*)
  ossutil cp assets/ "$target/assets/" -r -f -u --cache-control "$forever"
  ossutil cp . "$target/" -r -f -u --exclude 'assets/*' --exclude '*.html' --exclude '.*' --cache-control "$asked"
  ossutil cp . "$target/" -r -f -u --include '*.html' --cache-control "$asked"
  ossutil sync . "$target/" --delete -f --exclude '.*'
  ;;
cos://*)
  coscli sync assets/ "$target/assets/" -r --meta "Cache-Control:$forever"
  coscli sync . "$target/" -r --exclude '(^assets/|\.html$|^\.)' --meta "Cache-Control:$asked"
  coscli sync . "$target/" -r --include '\.html$' --meta "Cache-Control:$asked"
  coscli sync . "$target/" -r --delete --force --exclude '^\.'
  ;;
*)
  echo "Not an address of object storage: $target" >&2
  exit 2
  ;;
esac
