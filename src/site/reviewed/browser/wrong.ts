import { type ReaderReport, readerReportText } from '../../../model/reader-report.ts';
import { issueAddress, mailAddress } from '../sending.ts';

/** What a reader holds to be wrong: its id or rule, its words, how it is read, and its anchor on the page. */
export type Wrong = Pick<ReaderReport, 'place' | 'quote' | 'reading'> & { anchor: string };

/** The place of the page where a reader tells of a mistake; null on pages that have none. */
const placeOf = (): HTMLElement | null => document.querySelector<HTMLElement>('.wrong[data-version]');

/** The text that tells of a mistake; null on pages where none can be told. */
export function wrongText({ anchor, ...about }: Wrong): string | null {
  const place = placeOf();
  if (!place) return null;
  const { version = '', link } = place.dataset;
  const report: ReaderReport = {
    report: document.getElementById('source')?.dataset['id'] ?? '',
    version,
    link: link ? `${link}#${anchor}` : '',
    says: '',
    ...about,
  };
  return readerReportText(report, 'zh');
}

/** Fills a text, and the links that send it, into a copy of the place or the place itself. */
export function fillWrong(place: HTMLElement, text: string): void {
  const { subject = '', contact, issues } = placeOf()?.dataset ?? {};
  const write = (selector: string, act: (element: HTMLElement & { href?: string }) => void) => {
    const element = place.querySelector<HTMLElement>(selector);
    if (element) act(element);
  };
  write('pre', (pre) => pre.replaceChildren(text));
  write('.mail', (link) => link.setAttribute('href', mailAddress(contact ?? '', subject, text)));
  write('.issue', (link) => link.setAttribute('href', issueAddress(issues ?? '', subject, text)));
}

/** Fills in the place for what a link that leads there stands beside. */
export function fillBeside(about: Wrong): void {
  const [place, text] = [placeOf(), wrongText(about)];
  if (place && text) fillWrong(place, text);
}
