import type { Learnt, LearntGroup } from '../../compare/learnt.ts';
import { html, joined, type Markup } from '../../text/html.ts';
import type { Lang } from '../i18n/routes.ts';
import { learntReason } from './view-words.ts';
import { compareWords } from './words.ts';

/** What the count of rows is written from. */
export type LearntView = {
  lang: Lang;
  /** Name of an indicator. */
  name(id: string): string;
  /** Address of its page. */
  page(path: string): string;
  /** Districts that are compared. */
  districts: number;
  /** Whether all indicators were counted, or only those in the table. */
  all: boolean;
};

/** Squares a row of the drawing holds. */
const ACROSS = 54;
const [STEP, SIDE, HIGH] = [14, 10, 18];
/** Names that a group shows before the others fold. */
const NAMED = 6;

/** Style of a reason: reasons that are rare share one. */
function styleOf({ reason }: LearntGroup, at: number): string {
  return reason === 'comparable' || reason === 'one' ? reason : `r${Math.min(at, 3)}`;
}

/** Groups with their styles; reasons between the comparable and the single ones are numbered. */
function styled(groups: readonly LearntGroup[]): { group: LearntGroup; style: string }[] {
  let at = 0;
  return groups.map((group) => ({ group, style: styleOf(group, group.reason === 'comparable' || group.reason === 'one' ? 0 : at++) }));
}

/** One square for each indicator. */
function squares(learnt: Learnt, label: string, view: LearntView): Markup {
  const all = styled(learnt.groups).flatMap(({ group, style }) => group.indicators.map((id) => ({ id, style })));
  const marks = all.map(({ id, style }, at) => {
    const [x, y] = [(at % ACROSS) * STEP, Math.floor(at / ACROSS) * (HIGH + 4)];
    return html`<rect class="${style}" x="${x + 0.5}" y="${y + 0.5}" width="${SIDE}" height="${HIGH}" rx="1.5"><title>${view.name(id)}</title></rect>`;
  });
  const [wide, high] = [ACROSS * STEP - (STEP - SIDE) + 1, Math.ceil(all.length / ACROSS) * (HIGH + 4) - 3];
  return html`<svg class="count" viewBox="0 0 ${wide} ${Math.max(high, HIGH + 1)}" role="img" aria-label="${label}">${marks}</svg>`;
}

function names(ids: readonly string[], view: LearntView): Markup {
  const link = (id: string) => html`<a href="${view.page(`/indicators/${id}/`)}">${view.name(id)}</a>`;
  const between = view.lang === 'zh' ? '、' : ', ';
  const shown = joined(ids.slice(0, NAMED).map(link), between);
  if (ids.length <= NAMED) return html`<p class="names">${shown}</p>`;
  const rest = joined(ids.slice(NAMED).map(link), between);
  return html`<p class="names">${shown}</p><details class="names rest"><summary>${compareWords(view.lang).learntMore(ids.length - NAMED)}</summary>${rest}</details>`;
}

/** What may be learnt: a sentence, one square an indicator by the reason that keeps it from being compared, and the reasons with their names. */
export function learntMarkup(learnt: Learnt, view: LearntView): Markup {
  const w = compareWords(view.lang);
  const comparable = learnt.groups.find(({ reason }) => reason === 'comparable')?.indicators.length ?? 0;
  const say = (view.all ? w.learntAll : w.learntRows)({ districts: view.districts, ...learnt, comparable });
  const shown = comparable > 0 ? learnt.groups : [{ reason: 'comparable' as const, indicators: [] }, ...learnt.groups];
  const key = styled(shown).map(
    ({ group, style }) =>
      html`<li class="${style}"><b>${group.indicators.length}</b>${learntReason(group, view.lang)}${group.indicators.length > 0 && names(group.indicators, view)}</li>`,
  );
  const label = shown.map((group) => `${learntReason(group, view.lang)} ${group.indicators.length}`).join('; ');
  return html`<p class="verd">${say}</p>${learnt.stated > 0 && squares(learnt, label, view)}${learnt.stated > 0 && html`<ul class="countkey">${key}</ul>`}`;
}
