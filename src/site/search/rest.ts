import { placeAnchor } from '../../model/place-anchor.ts';
import { html, type Markup } from '../../text/html.ts';
import { byCodeUnit } from '../../text/order.ts';
import type { Outcome } from './outcome.ts';
import type { Surroundings } from './results.ts';
import { idFacets } from './state.ts';

/** Names of the coded parts of an id. */
export type IdNames = { province(code: string): string; district(code: string): string };

/** A report by its id alone: county, year, kind. Its text has not been read, so it may turn out not to hold the words. */
function line(id: string, names: IdNames, around: Surroundings): Markup {
  const { d, y, k } = idFacets(id);
  const year = y === 'undated' ? around.words.undated : y;
  const address = around.page(`reports/${id}/?q=${encodeURIComponent(around.query ?? '')}`);
  return html`<li><a href="${address}"><span lang="zh-Hans">${names.district(d)}</span> ${year} ${around.kinds[k] ?? k}</a></li>`;
}

/** Candidates whose text was not read yet, province by province, folded: so the whole result fits a few screens, however long it is. */
export function restList(ids: readonly string[], names: IdNames, around: Surroundings): Markup | null {
  if (ids.length === 0) return null;
  const provinces = [...Map.groupBy(ids, (id) => idFacets(id).p)].toSorted(([a], [b]) => byCodeUnit(a, b));
  const groups = provinces.map(
    ([code, own]) =>
      html`<details><summary>${names.province(code)} <span class="n">${own.length}</span></summary><ul>${own.toSorted(byCodeUnit).map((id) => line(id, names, around))}</ul></details>`,
  );
  return html`<section class="rest"><h2>${around.words.rest(ids.length)}</h2><div class="rest-list">${groups}</div></section>`;
}

/** Columns of the file of passages found. */
export const HIT_COLUMNS = ['report', 'district', 'year', 'kind', 'passage', 'path', 'themes', 'words', 'text', 'url'] as const;

/** Passages found as rows of a table; `address` gives a permanent address. */
export function hitRows({ hits }: Pick<Outcome, 'hits'>, address: (path: string) => string): (string | number | null)[][] {
  return hits.flatMap(({ document, passages }) =>
    passages.flatMap(({ index, marks }) => {
      const passage = document.passages[index];
      if (!passage) return [];
      const words = [...new Set(marks.map(({ start, end }) => passage.text.slice(start, end)))];
      return [
        [
          document.id,
          document.path.at(-1) ?? document.district,
          document.year,
          document.kind,
          passage.id,
          passage.path,
          passage.themes.join(' '),
          words.join(' '),
          passage.text,
          address(`reports/${document.id}/#${placeAnchor(passage.id)}`),
        ],
      ];
    }),
  );
}
