import type { Equation, Finding, Verdict } from '../../model/index.ts';
import { attributes, type Content, html, type Markup } from '../../text/html.ts';
import { type Lang, reportHref, shortValue, verdictName } from '../i18n/index.ts';
import { repliesMarkup } from '../replies/replies-markup.ts';
import { told } from './told.ts';

const SHAPES: Record<Verdict, string> = { yes: 'yes', 'within-rounding': 'near', no: 'no', unknown: 'open' };

/** Verdict on a checked relation: a shape and a word. */
export function verdictMarkup(verdict: Verdict, lang: Lang): Markup {
  return html`<span class="verdict ${SHAPES[verdict]}">${verdictName(verdict, lang)}</span>`;
}

type Term = Equation['terms'][number] | Equation['result'];

/** Words of the report in both languages. */
const reportLang = (lang: Lang) => attributes({ lang: lang === 'zh' ? undefined : 'zh-Hans' });

/** A number over its name; a link to its place in the text where one is given. */
function number(term: Term, linked: boolean, lang: Lang, brackets: { open?: Content; close?: Content } = {}): Markup {
  const value = shortValue(term, lang);
  const shown = linked && term.mention ? html`<a href="#${term.mention}">${value}</a>` : value;
  return html`<b>${brackets.open}${shown}${brackets.close}</b><i${reportLang(lang)}>${term.label}</i>`;
}

/** A sign, which stands with the number after it. */
const sign = (written: string): Markup => html`<span class="op">${written}</span> `;

/**
 * A relation between stated numbers: each term over its name, the result bold, in the accent colour where it does not hold.
 *
 * @param linked true on the page of the report itself: numbers lead to the text
 */
export function equationMarkup({ terms, relation, result }: Equation, holds: Verdict | undefined, lang: Lang, linked = false): Markup {
  const written = terms.map((term) => {
    const brackets = { open: term.bracket === 'open' && '(', close: term.bracket === 'close' && ')' };
    return html`<span>${term.op && sign(term.op)}${number(term, linked, lang, brackets)}</span>`;
  });
  return html`<div class="eq">${written}<span class="${holds === 'no' ? 'bad' : 'res'}">${sign(relation)}${number(result, linked, lang)}</span></div>`;
}

/** A check as an entry of a list. */
type CheckEntry = {
  finding: Finding;
  /** Name of its kind, from the codebook, and what it says in English of why such a thing is checked. */
  name: string;
  why?: string | undefined;
  /** The sentence it stands in. */
  quote: string;
  /** Where it is: report and passage. */
  report: string;
  anchor?: string | undefined;
  /** Its place among the checks of the report, from 1, on the page of that report. */
  at?: number | undefined;
};

/** What is said of a check, where its equation does not tell all, and the sentence it rests on, where no number leads there. */
function from({ finding, why, quote, report, anchor, at }: CheckEntry, lang: Lang): Content {
  /** On the page of the report numbers lead to their sentence themselves. */
  const leads = at !== undefined && finding.equation?.terms.some(({ mention }) => mention !== null);
  /** An equation that holds needs no words beside it. */
  const words = (!finding.equation || finding.holds === 'no' || finding.rule === 'threshold') && told(finding, lang, why);
  const href = at === undefined || !anchor ? reportHref(report, anchor) : `#${anchor}`;
  return (
    (words || !leads) &&
    html`<div class="from note">${words && html`${words}<br>`}${!leads && html`<a class="serif" href="${href}"${reportLang(lang)}>${quote}</a>`}</div>`
  );
}

/** One checked relation as an entry of a list: what it is about, its equation, verdict, and the sentence it rests on. */
function checkMarkup(entry: CheckEntry, lang: Lang): Markup {
  const { finding, name, at } = entry;
  const { equation, holds, replies } = finding;
  const about = html`<div><p class="what">${name}</p>${equation && equationMarkup(equation, holds, lang, at !== undefined)}</div>`;
  const replied = replies && html`<div class="from">${repliesMarkup(replies, lang)}</div>`;
  return html`<li${attributes({ id: at === undefined ? undefined : `c${at}` })}>${about}${holds && verdictMarkup(holds, lang)}${from(entry, lang)}${replied}</li>`;
}

/** Checked relations one after the other. */
export const checkList = (entries: readonly CheckEntry[], lang: Lang): Markup =>
  html`<ul class="checks two-col">${entries.map((entry) => checkMarkup(entry, lang))}</ul>`;
