import type { Browser } from 'playwright-core';
import { escapeMarkup } from '../../src/text/html.ts';

/** An A4 page at 96 dots an inch, and how many dots a scanner makes of one. */
const SIZE = { width: 794, height: 1123 };
const SCALE = 1.75;
/** Quality of the JPEG that a scanner writes. */
const QUALITY = 45;
/** What scanning does to a page: it lies askew, loses sharpness, and catches specks. */
const DEGRADED = 'transform: rotate(1deg); filter: blur(0.45px) contrast(0.85)';

/** A page of paragraphs as a scanner would give it, JPEG. The same text and number give the same specks. */
export async function scannedPage(browser: Browser, paragraphs: readonly string[], seed: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: SCALE });
  try {
    await page.setContent(pageHtml(paragraphs, seed));
    return await page.screenshot({ type: 'jpeg', quality: QUALITY });
  } finally {
    await page.close();
  }
}

function pageHtml(paragraphs: readonly string[], seed: number): string {
  const words = paragraphs.map((text) => `<p>${escapeMarkup(text)}</p>`).join('');
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #fff; overflow: hidden }
main { box-sizing: border-box; width: 794px; padding: 90px 100px; font: 16px/28px "Noto Serif CJK SC", SimSun, serif; ${DEGRADED} }
p { margin: 0; text-indent: 2em }
svg { position: fixed; inset: 0 }
</style><main>${words}</main>
<svg width="794" height="1123"><filter id="specks"><feTurbulence baseFrequency="0.9" numOctaves="2" seed="${seed}"/><feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 0.5 -0.12"/></filter><rect width="794" height="1123" filter="url(#specks)" opacity="0.35"/></svg>`;
}
