import { STAGES } from '../model/codes.ts';
import type { Indicator, ReferenceDefinition, ReferenceFigure, ReferenceFigures, ReferenceFile, ReferenceSource } from '../model/index.ts';
import { byCodeUnit } from '../text/order.ts';

/** What reference figures are made from: the files of `content/reference`. */
export type ReferenceParts = { files: readonly ReferenceFile[]; sources: readonly ReferenceSource[] };

type Row = ReferenceDefinition['figures'][number];
type Sources = ReadonlyMap<string, ReferenceSource>;

/** Place of a stage in school order. */
const order = (stage: string) => (STAGES as readonly string[]).indexOf(stage);

function byPlace(a: Row, b: Row): number {
  return byCodeUnit(a.area, b.area) || order(a.stage) - order(b.stage) || a.year - b.year;
}

/** A source that is known to exist. @throws Error where the parts were not checked before */
function sourceIn(sources: Sources, id: string): ReferenceSource {
  const source = sources.get(id);
  if (!source) throw new Error(`There is no source “${id}” in content/reference/sources.yaml.`);
  return source;
}

function figureOf(indicator: string, { figures: _, ...definition }: ReferenceDefinition, row: Row, sources: Sources): ReferenceFigure {
  const { source, superseded = [], ...rest } = row;
  return {
    id: `${indicator}.${definition.id}.${row.area}.${row.stage}.${row.year}`,
    indicator,
    definition,
    ...rest,
    source: sourceIn(sources, source),
    superseded: superseded.map((earlier) => ({ ...earlier, source: sourceIn(sources, earlier.source) })),
  };
}

/** All figures with their definitions and sources. @throws Error as `sourceIn` */
export function referenceFigures({ files, sources }: ReferenceParts): ReferenceFigures {
  const known = new Map(sources.map((source) => [source.id, source]));
  return files
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
    .flatMap(({ id, definitions }) =>
      definitions.flatMap((definition) => definition.figures.toSorted(byPlace).map((row) => figureOf(id, definition, row, known))),
    );
}

/** Figures taken apart again, each definition and source once: what a browser loads. */
export function referenceParts(figures: ReferenceFigures): ReferenceParts {
  const cited = figures.flatMap(({ source, superseded }) => [source, ...superseded.map((earlier) => earlier.source)]);
  const rowOf = ({ id: _, indicator: _indicator, definition: _definition, source, superseded, ...row }: ReferenceFigure): Row => ({
    ...row,
    source: source.id,
    ...(superseded.length > 0 ? { superseded: superseded.map((earlier) => ({ ...earlier, source: earlier.source.id })) } : {}),
  });
  const files = [...Map.groupBy(figures, ({ indicator }) => indicator)].map(([id, own]) => ({
    id,
    definitions: [...Map.groupBy(own, ({ definition }) => definition.id).values()].flatMap((rows) =>
      rows.slice(0, 1).map(({ definition }) => ({ ...definition, figures: rows.map(rowOf) })),
    ),
  }));
  return { files, sources: [...new Map(cited.map((source) => [source.id, source])).values()] };
}

/** What is wrong with a row, its definition or the list of sources. */
export type ReferenceFault = { key: string; message: string; remedy: string };

const repeated = (values: readonly string[]) => [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];

/** Faults of the sources: ids used twice. */
export function sourceFaults(sources: readonly ReferenceSource[]): ReferenceFault[] {
  return repeated(sources.map(({ id }) => id)).map((id) => ({
    key: id,
    message: 'two sources have this id',
    remedy: 'Give each source an id of its own.',
  }));
}

const rowKey = (definition: ReferenceDefinition, row: Row) => `${definition.id} ${row.area} ${row.stage} ${row.year}`;

function rowFaults(definition: ReferenceDefinition, sources: ReadonlySet<string>): ReferenceFault[] {
  const [lowest, highest] = definition.bounds;
  return definition.figures.flatMap((row) => {
    const key = rowKey(definition, row);
    const cited = [row.source, ...(row.superseded ?? []).map(({ source }) => source)];
    const unknown = cited.filter((id) => !sources.has(id));
    return [
      ...unknown.map((id) => ({
        key,
        message: `there is no source "${id}"`,
        remedy: 'Add the publication to content/reference/sources.yaml.',
      })),
      ...(row.value < lowest || row.value > highest
        ? [
            {
              key,
              message: `${row.value} is outside ${lowest}–${highest}`,
              remedy: 'Correct the value, its unit, or the bounds of the definition.',
            },
          ]
        : []),
    ];
  });
}

/** Figures that differ from the year before by more than their definition expects, and say nothing of it. */
function jumpFaults(definition: ReferenceDefinition): ReferenceFault[] {
  const series = Map.groupBy(definition.figures.toSorted(byPlace), ({ area, stage }) => `${area} ${stage}`);
  return [...series.values()].flatMap((rows) =>
    rows.flatMap((row, i) => {
      const before = rows[i - 1];
      if (!before || row.note || row.qualifier || before.qualifier) return [];
      const most = definition.jump * (row.year - before.year);
      if (Math.abs(row.value - before.value) <= most) return [];
      return [
        {
          key: rowKey(definition, row),
          message: `${row.value} after ${before.value} of ${before.year} is a jump, and no note explains it`,
          remedy: 'Check the figure at its source; say in `note` why it jumps.',
        },
      ];
    }),
  );
}

function definitionFaults(definition: ReferenceDefinition, indicator: Indicator): ReferenceFault[] {
  const variants = new Set(indicator.variants.map(({ id }) => id));
  const { id, variant, unit, year, counted } = definition;
  const faults: ReferenceFault[] = [];
  if (variant !== null && !variants.has(variant))
    faults.push({
      key: id,
      message: `${indicator.id} has no variant "${variant}"`,
      remedy: 'Take an id of the list `variants` of the indicator.',
    });
  if (variant === null && variants.has(id))
    faults.push({ key: id, message: 'it is named as a variant and says variant: null', remedy: 'Name the variant.' });
  if (unit !== indicator.unit)
    faults.push({ key: id, message: `unit "${unit}", the indicator has "${indicator.unit}"`, remedy: 'Take the unit of the indicator.' });
  if (year === 'school' && !counted)
    faults.push({ key: id, message: 'a figure of a school year must say when it is counted', remedy: 'Add `counted`.' });
  return faults;
}

/**
 * Everything that is wrong with the figures of one indicator besides their form.
 *
 * @param indicator its entry in the codebook; undefined where there is none
 * @param sources ids of all sources
 */
export function referenceFaults(file: ReferenceFile, indicator: Indicator | undefined, sources: ReadonlySet<string>): ReferenceFault[] {
  if (!indicator)
    return [
      { key: 'id', message: `there is no indicator "${file.id}"`, remedy: 'Name the file as a file of content/codebook/indicators.' },
    ];
  const keys = file.definitions.flatMap((definition) => definition.figures.map((row) => rowKey(definition, row)));
  return [
    ...repeated([...file.definitions.map(({ id }) => id), ...keys]).map((key) => ({
      key,
      message: 'it stands twice',
      remedy: 'Keep one; an earlier value goes into `superseded`.',
    })),
    ...file.definitions.flatMap((definition) => [
      ...definitionFaults(definition, indicator),
      ...rowFaults(definition, sources),
      ...jumpFaults(definition),
    ]),
  ];
}
