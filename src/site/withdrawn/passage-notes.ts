import type { Passage, ReportRecord } from '../../model/index.ts';
import { html, type Markup } from '../../text/html.ts';
import { dateWords } from '../i18n/format.ts';
import { repliesMarkup } from '../replies/replies-markup.ts';
import { withdrawnWords } from './words.ts';

/** Beneath a passage: what was taken down in it, and what the county said of its figures. */
export function passageNotes({ withdrawn = [], mentions }: Pick<ReportRecord, 'withdrawn' | 'mentions'>, passage: Passage): Markup {
  const w = withdrawnWords('zh');
  const gone = withdrawn.filter(({ start, end }) => start < passage.end && passage.start < end);
  const replies = mentions.flatMap((mention) => (mention.passage === passage.id ? (mention.replies ?? []) : []));
  const notes = gone.map(
    ({ of, on, by, reason }) =>
      html`<p class="note">${of === 'figure' ? w.figureHere : w.passageHere}：${reason.zh}（${w.line(dateWords(on, 'zh'), by)}）</p>`,
  );
  return html`${notes}${repliesMarkup(replies, 'zh')}`;
}
