import { REPORT_KINDS, type ReviewedField } from '../../../model/codes.ts';
import type { FigureReading } from '../../../model/review.ts';
import { kindName } from '../../i18n/labels.ts';
import { codeWords } from '../field-words.ts';
import { FIELD_CODES, type FieldId } from '../fields.ts';
import { namesFor } from '../search-names.ts';
import type { DeskStart, IndicatorName } from '../wire.ts';
import { fieldName, headFieldName, itemKindName, type ReviewWords, reviewWords } from '../words.ts';
import { chooseFrom, type OnKey, writeWords } from './dialogs.ts';
import { server } from './server.ts';
import type { State } from './state.ts';

const MOST_NAMES = 12;
/** Value of the option that stands for no indicator, no variant. */
const NONE = '';

type Edit = { state: State; reading: FigureReading; raw: string; near: readonly string[]; onKey: OnKey };

/** Has a person correct one field of a figure; null where it is left as it is. */
export function editField(field: FieldId, edit: Edit): Promise<Partial<FigureReading> | null> {
  if (field === 'indicators') return editIndicators(edit);
  return FIELD_CODES[field] ? editCode(field, edit) : editWords(field as WrittenField, edit);
}

async function editCode(field: FieldId, { state, reading, onKey }: Edit): Promise<Partial<FigureReading> | null> {
  const w = reviewWords(state.lang);
  const name = fieldName(field, state.lang);
  const all = (FIELD_CODES[field] ?? []).map((code) => ({ value: code, words: codeWords(field, code, state.lang), beside: code }));
  const chosen = await chooseFrom({
    title: w.editor(name),
    note: w.editorNote,
    label: name,
    options: (typed) => all.filter(({ words, beside }) => words.includes(typed) || beside.startsWith(typed.toLowerCase())),
    current: String(reading[field] ?? ''),
    onKey,
    close: w.close,
  });
  return chosen && ({ [field]: chosen.value === '' ? null : chosen.value } as Partial<FigureReading>);
}

type WrittenField = 'value' | 'unit' | 'period' | 'place';

/** How a written field is shown for writing, explained, and taken. @throws Error where the words will not do */
type Written = {
  note(w: ReviewWords): string;
  shown(edit: Edit): string;
  take(words: string, edit: Edit): Promise<Partial<FigureReading>>;
};

const PERIOD = /^\d{4}(\/(\d{4})?|-\d{4})?$/;

const WRITTEN: Readonly<Record<WrittenField, Written>> = {
  value: {
    note: (w) => w.editorValue,
    shown: ({ raw }) => raw,
    take: async (words, { reading }) => {
      const parsed = await server.parse(words, reading.unit);
      if (parsed === null) throw new Error(words);
      return parsed as Partial<FigureReading>;
    },
  },
  unit: { note: (w) => w.editorUnit, shown: ({ reading }) => reading.unit, take: async (words) => ({ unit: words }) },
  period: {
    note: (w) => w.editorPeriod,
    shown: ({ reading }) => reading.period ?? '',
    take: async (words) => {
      if (words !== '' && !PERIOD.test(words)) throw new Error(words);
      return { period: words || null };
    },
  },
  place: { note: (w) => w.editorPlace, shown: ({ reading }) => reading.place ?? '', take: async (words) => ({ place: words || null }) },
};

async function editWords(field: WrittenField, edit: Edit): Promise<Partial<FigureReading> | null> {
  const w = reviewWords(edit.state.lang);
  const { note, shown, take } = WRITTEN[field];
  let taken: Partial<FigureReading> | null = null;
  await writeWords({
    title: w.editor(fieldName(field, edit.state.lang)),
    note: note(w),
    value: shown(edit),
    check: async (words) => {
      try {
        taken = await take(words, edit);
        return null;
      } catch {
        return `“${words}” ${w.editorWrong}`;
      }
    },
    onKey: edit.onKey,
    take: w.take,
    close: w.close,
  });
  return taken;
}

/** One indicator, or several joined with +; then its variant, where it has any. */
async function editIndicators(edit: Edit): Promise<Partial<FigureReading> | null> {
  const { state, reading, near, onKey } = edit;
  const w = reviewWords(state.lang);
  const chosen: FigureReading['indicators'] = [];
  for (let more = true; more; ) {
    const likely = [...near, ...reading.indicators.map(({ id }) => id)].filter((id) => chosen.every((one) => one.id !== id));
    const picked = await chooseIndicator(state, likely, chosen.length === 0 ? w.noIndicator : null, onKey);
    if (picked === null) return null;
    if (picked.value === NONE) return { indicators: [] };
    const variant = await chooseVariant(state, picked.value, onKey);
    if (variant === null) return null;
    chosen.push({ id: picked.value, ...(variant ? { variant } : {}) });
    more = picked.more;
  }
  return { indicators: chosen.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Has a person choose an indicator by its name. */
export function chooseIndicator(state: State, likely: readonly string[], none: string | null, onKey: OnKey) {
  const w = reviewWords(state.lang);
  return chooseFrom({
    title: w.picker,
    note: w.pickerNote,
    label: w.pickerField,
    options: (typed) => {
      const names = namesFor(state.start.indicators, typed, likely, MOST_NAMES).map((one) => nameOption(one, state));
      return none !== null && typed === '' ? [{ value: NONE, words: none }, ...names] : names;
    },
    onKey,
    close: w.close,
  });
}

const nameOption = ({ id, zh, en, pinyin }: IndicatorName, { lang }: State) => ({
  value: id,
  words: lang === 'zh' ? zh : en,
  beside: lang === 'zh' ? pinyin : zh,
});

/** The variant of an indicator, one of each axis; empty for none, null where the person leaves. */
async function chooseVariant(state: State, id: string, onKey: OnKey): Promise<string | null> {
  const variants = state.start.indicators.find((one) => one.id === id)?.variants ?? [];
  if (variants.length === 0) return NONE;
  const w = reviewWords(state.lang);
  const axes = [...new Set(variants.map(({ axis }) => axis ?? ''))];
  const taken: string[] = [];
  for (const axis of axes) {
    const options = [{ value: NONE, words: w.noVariant }, ...variantOptions(state.start, id, axis, state)];
    const name = state.start.indicators.find((one) => one.id === id)?.[state.lang] ?? id;
    const chosen = await chooseFrom({
      title: name,
      note: w.editorNote,
      label: name,
      options: (typed) => options.filter(({ words }) => words.includes(typed)),
      onKey,
      close: w.close,
    });
    if (chosen === null) return null;
    if (chosen.value !== NONE) taken.push(chosen.value);
  }
  return taken.join('.');
}

function variantOptions({ indicators }: DeskStart, id: string, axis: string, { lang }: State) {
  const variants = indicators.find((one) => one.id === id)?.variants ?? [];
  return variants.filter((one) => (one.axis ?? '') === axis).map((one) => ({ value: one.id, words: one[lang] }));
}

/** Has a person correct a field of the head, or a line that was recognised (null); undefined where it is left as it is, null for none. */
export async function editHead(
  field: ReviewedField | null,
  value: string | number | null,
  state: State,
  onKey: OnKey,
): Promise<string | number | null | undefined> {
  const w = reviewWords(state.lang);
  const name = field === null ? itemKindName('line', state.lang) : headFieldName(field, state.lang);
  if (field === 'kind') {
    const options = REPORT_KINDS.map((code) => ({ value: code, words: kindName(code, state.lang), beside: code }));
    const chosen = await chooseFrom({
      title: w.editor(name),
      note: w.editorNote,
      label: name,
      options: () => options,
      current: String(value ?? ''),
      onKey,
      close: w.close,
    });
    return chosen?.value;
  }
  const words = await writeWords({
    title: w.editor(name),
    note: w.editorText,
    value: String(value ?? ''),
    check: async (typed) => (field === 'year' && typed !== '' && !/^\d{4}$/.test(typed) ? w.editorWrong : null),
    onKey,
    take: w.take,
    close: w.close,
  });
  if (words === null) return undefined;
  return words === '' ? null : field === 'year' ? Number(words) : words;
}
