import type { ReportRecord } from '../../model/index.ts';
import type { Span } from '../../model/span.ts';
import { html, type Markup } from '../../text/html.ts';
import { reportWords } from './words.ts';

/** Height at which a line is shown, in pixels, where it has room. */
const HEIGHT = 28;

/** Pictures of the recognised lines (OCR) under the passages, or the table, that they became; null for a report that was text. */
export function scanLines(spans: readonly Span[], { text, source }: Pick<ReportRecord, 'text' | 'source'>): Markup | null {
  const lines = (source.ocr?.lines ?? []).flatMap(({ picture, ...line }) =>
    picture && spans.some(({ start, end }) => start < line.end && end > line.start) ? [{ ...line, picture }] : [],
  );
  if (lines.length === 0) return null;
  const w = reportWords('zh').report;
  const figures = lines.map(({ start, end, page, confidence, box: [, , width, height], picture }) => {
    const shown = Math.round(((width ?? 1) / (height || 1)) * HEIGHT);
    return html`<figure><img src="data:image/webp;base64,${picture}" alt="${w.scanLine(text.slice(start, end))}" width="${shown}" height="${HEIGHT}"><figcaption>${w.scanPlace(page, confidence)}</figcaption></figure>`;
  });
  return html`<div class="scan" role="group" aria-label="${w.scanLines}">${figures}</div>`;
}
