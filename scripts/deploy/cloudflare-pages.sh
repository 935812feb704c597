#!/bin/sh
# Builds the site and uploads it to Cloudflare Pages. PROJECT is the name of the Pages project, SITE_URL its address.
# CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN (permission: Cloudflare Pages, edit) must be set.
set -eu
: "${PROJECT:?name of the Pages project}" "${SITE_URL:?address of the site, such as https://edu.example.org}"
cd "$(dirname "$0")/../.."
npm run build
cp scripts/deploy/_headers dist/_headers
npx --yes wrangler@4 pages deploy dist --project-name "$PROJECT" --branch main
