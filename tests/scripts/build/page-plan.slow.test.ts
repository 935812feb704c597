import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { between, pick, seeded } from '../../../scripts/bench/random.ts';
import { kept } from '../../../scripts/lib/build/kept.ts';
import { keptPacks } from '../../../scripts/lib/build/kept-packs.ts';
import { type Answered, keepMemory, NO_MEMORY, type PageMemory, readMemory } from '../../../scripts/lib/build/page-memory.ts';
import { PagePlan } from '../../../scripts/lib/build/page-plan.ts';
import { Placing } from '../../../scripts/lib/build/placing.ts';
import { reportInputs } from '../../../scripts/lib/build/report-inputs.ts';
import { SiteFacts } from '../../../scripts/lib/build/site-facts.ts';
import { filesBelow } from '../../../scripts/lib/content/files.ts';
import { readSiteKnowledge } from '../../../scripts/lib/content/site-knowledge.ts';
import { removeWork, swapIn, takeIn } from '../../../scripts/lib/content/swap.ts';
import { type Plain, questionKey } from '../../../src/site/corpus/facts.ts';
import { lateMarkup, lateQuestion } from '../../../src/site/corpus/late.ts';
import type { LatePlace } from '../../../src/site/corpus/late-place.ts';
import { gazetteer } from '../../support/content.ts';
import { type MadeUp, madeUpId, removeReport, writeReport } from './made-up-reports.ts';

const SEED = 20261129;
const REPORTS = 40;
const STEPS = 12;
/** Reports and steps of a run with a mistake: enough to meet it. */
const FEW = 8;

const knowledge = await readSiteKnowledge();
const places = gazetteer.districts.filter(({ until, zone }) => !until && !zone).slice(0, 60);
const upper = new Map([...gazetteer.provinces, ...gazetteer.prefectures].map(({ code, name }) => [code, name]));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

type Asked = (name: string, ...args: Plain[]) => unknown;
/** Answers as they are handed to another process. */
type Told = (name: string, ...args: Plain[]) => string;

const LIMITS = JSON.stringify({ few: 2, named: 60, ofProvince: 1, passages: 3, bars: 9, silent: 9, characters: 60, charactersOfMany: 30 });

/** What pages over all reports ask. */
const LISTS: Readonly<Record<string, readonly [name: string, ...args: Plain[]][]>> = {
  'all/compare': [['default-comparison']],
  'all/themes': [['themes-overview', 6, 12, 1]],
  'all/problems': [['problems-overview', 60, 30]],
  'all/indicators': [['indicator-rows']],
  'all/map': [['silence-overview', 12], ['province-counts']],
  'all/checks': [
    ['check-groups', 20, 2],
    ['checks-of-kind', 'sum', 20],
  ],
  'all/districts': [['province-lists'], ['province-names'], ['district-feeds', '33']],
  'all/reports': [['newest-reports', 9], ['report-counts']],
  'all/data': [['data'], ['corpus-changed']],
  'all/changes': [['present-state']],
};

/** Pages as a few routes make them, each of no more than it asks, some with late values at their end. */
const ROUTES: readonly {
  paths: (ask: Asked) => string[];
  render: (path: string, told: Told) => readonly string[];
  late?: (path: string) => Pick<LatePlace, 'name' | 'args'>[];
}[] = [
  {
    paths: (ask) => (ask('report-ids') as { id: string; formerly: string[] }[]).map(({ id }) => `reports/${id}`),
    render: (path, told) => {
      const id = path.slice('reports/'.length);
      return [told('record', id), told('text', id), told('shared-words-of', id)];
    },
  },
  {
    paths: (ask) => (ask('report-ids') as { formerly: string[] }[]).flatMap(({ formerly }) => formerly.map((id) => `moved/${id}`)),
    render: (path, told) => [told('moved-to', path.slice('moved/'.length))],
  },
  {
    paths: (ask) => (ask('district-codes') as string[]).map((code) => `districts/${code}`),
    render: (path, told) => {
      const code = path.slice('districts/'.length);
      const district = told('district', code);
      const { name, reports } = JSON.parse(district) as { name: string; reports: { id: string }[] };
      return [
        district,
        ...reports.map(({ id }) => told('record', id)),
        told('peers', code, 8),
        told('themes-of-district', code),
        told('pinyin-here', name),
      ];
    },
    late: (path) => {
      const code = path.slice('districts/'.length);
      return [
        { name: 'themes-say', args: [code, 'zh'] },
        { name: 'theme-bands', args: [code, 'en', 50] },
      ];
    },
  },
  {
    paths: (ask) => (ask('province-codes') as string[]).map((code) => `provinces/${code}`),
    render: (path, told) => [
      told('province', path.slice('provinces/'.length)),
      told('silence-in', path.slice('provinces/'.length, 'provinces/'.length + 2)),
    ],
  },
  {
    paths: () => knowledge.indicators.slice(0, 12).map(({ id }) => `indicators/${id}`),
    render: (path, told) => {
      const id = path.slice('indicators/'.length);
      return [told('indicator-corpus', id, 6), told('indicator-words', id, 20, 20), told('province-names')];
    },
    late: (path) => {
      const id = path.slice('indicators/'.length);
      const parts = ['none', 'states', 'all'].map((part) => ({ name: 'indicator-coverage', args: [id, 'zh', part, ''] as const }));
      return [...parts, { name: 'indicator-edition', args: [id, 'en'] }];
    },
  },
  { paths: () => ['home'], render: (_, told) => [told('corpus-counts'), told('newest-reports', 6), told('sums'), told('best-figure')] },
  {
    paths: () => knowledge.themes.slice(0, 6).map(({ id }) => `themes/${id}`),
    render: (path, told) => [told('theme-writings', path.slice('themes/'.length), LIMITS)],
  },
  {
    paths: () => Object.keys(LISTS),
    render: (path, told) => (LISTS[path] ?? []).map((question) => told(...question)),
  },
  { paths: () => ['about'], render: () => ['always the same'] },
];

/** Questions that are asked and not noted; sources that are not written down; whether all pages are made, whatever is remembered of them; the site
 *  that the pages take the place of. */
type Building = { forget?: readonly string[]; overlook?: RegExp; anew?: boolean; earlier?: string };

/** Put new pages in the place of an earlier site. */
function replace(out: string, site: string, stay: readonly string[]): void {
  const swap = mkdtempSync(join(folder, 'swap-'));
  if (stay.length > 0) takeIn(out, site, swap, stay);
  else swapIn(out, site, swap);
  removeWork(swap, site);
}

/** What is known of pages, of sources all but some. */
function without(memory: PageMemory, overlooked: RegExp): PageMemory {
  const noted = ({ inputs, ...answered }: Answered): Answered => ({
    ...answered,
    inputs: new Set([...inputs].filter((source) => !overlooked.test(source))),
  });
  return { ...memory, questions: new Map(Array.from(memory.questions, ([question, answered]) => [question, noted(answered)])) };
}

/** Build the pages of a content folder. */
async function build(
  content: string,
  keepIn: string,
  out: string,
  { forget = [], overlook, anew = false, earlier }: Building = {},
): Promise<{ made: number; stayed: number }> {
  const global = 'program';
  const inputs = await reportInputs(content);
  const store = kept('pages', keepIn);
  const packs = keptPacks('facts', keepIn);
  const facts = new SiteFacts({ content, knowledge, inputs, global, kept: store, packs });
  const placing = new Placing({ kept: store, out, earlier });
  const memory = anew ? NO_MEMORY : readMemory(store, 'memory');
  const plan = new PagePlan({ memory, facts, reports: inputs, kept: store, global, placing });
  const free: Asked = (name, ...args) => JSON.parse(facts.answer(name, args).json.toString());
  const all = ROUTES.flatMap((route) => route.paths(free).map((path) => ({ path, route })));
  const made = new Set(plan.toMake(all.map(({ path }) => path)));
  for (const { path, route } of all.filter((page) => made.has(page.path))) {
    const trace = new Map<string, string>();
    const told: Told = (name, ...args) => {
      const { json, hash } = facts.answer(name, args);
      if (!forget.includes(name)) trace.set(questionKey(name, args), hash);
      return json.toString();
    };
    const { words, late } = withLate(route.render(path, told).join('\n'), route.late?.(path) ?? [], free);
    const places = late.filter(({ name }) => !forget.includes(name));
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), words);
    plan.note({ made: path, trace: [...trace], late: places });
  }
  plan.keep(out);
  keepMemory(store, 'memory', overlook ? without(plan.memory(), overlook) : plan.memory());
  packs.close();
  store.close();
  mkdirSync(out, { recursive: true });
  if (earlier !== undefined) replace(out, earlier, placing.stay);
  return { made: made.size, stayed: placing.stay.length };
}

/** Words with late values after them, each on a line. */
function withLate(words: string, uses: readonly Pick<LatePlace, 'name' | 'args'>[], ask: Asked): { words: string; late: LatePlace[] } {
  let all = words;
  let end = Buffer.byteLength(words);
  const late = uses.map((use): LatePlace => {
    const markup = lateMarkup(use, ask(lateQuestion(use), use.args[0]));
    const start = end + 1;
    end = start + Buffer.byteLength(markup);
    all += `\n${markup}`;
    return { ...use, start, end, question: questionKey(lateQuestion(use), [use.args[0]]) };
  });
  return { words: all, late };
}

async function contentOf(site: string): Promise<Map<string, string>> {
  return new Map((await filesBelow(site)).map((path) => [path.slice(site.length), readFileSync(path, 'utf8')]));
}

/** A corpus that changes at random: edits, additions, removals, renames. */
function changing(content: string, reports = REPORTS) {
  const random = seeded(SEED);
  const there = new Map<string, MadeUp>();
  const add = (made: MadeUp) => {
    there.set(made.id, made);
    writeReport(content, made);
  };
  const remove = ({ id }: MadeUp) => {
    there.delete(id);
    removeReport(content, id);
  };
  const fresh = (): MadeUp => {
    for (;;) {
      const place = pick(random, places);
      const year = between(random, 2016, 2026);
      const id = madeUpId(place.code, year);
      const path = [upper.get(`${place.code.slice(0, 2)}0000`), upper.get(`${place.code.slice(0, 4)}00`), place.name].flatMap(
        (name) => name ?? [],
      );
      if (!there.has(id))
        return { id, from: between(random, 0, 4), district: { code: place.code, name: place.name, path }, year, words: '' };
    }
  };
  const one = () => pick(random, [...there.values()]);
  const CHANGES = {
    edit: () => {
      const made = one();
      const less = between(random, 0, 2) > 0;
      add(less ? { ...made, without: (made.without ?? 0) + 1 } : { ...made, words: `${made.words}另有小学${between(random, 2, 90)}所。` });
    },
    add: () => add(fresh()),
    remove: () => remove(one()),
    rename: () => {
      const made = one();
      const { id, year } = fresh();
      remove(made);
      add({ ...made, id: `${made.district.code}-${id.slice(7)}`, year, formerly: [made.id] });
    },
    nothing: () => {},
  };
  for (let at = 0; at < reports; at++) add(fresh());
  return { change: (kind: keyof typeof CHANGES) => CHANGES[kind](), kinds: Object.keys(CHANGES) as (keyof typeof CHANGES)[], random };
}

test('after any sequence of edits, additions, removals and renames the pages are those of a build from nothing, and few are made', async () => {
  const content = join(folder, 'content');
  const corpus = changing(content);
  const keepIn = join(folder, 'kept');
  const live = join(folder, 'live');
  await build(content, keepIn, join(folder, 'site-0'), { earlier: live });
  for (let step = 1; step <= STEPS; step++) {
    const kind = pick(corpus.random, corpus.kinds);
    corpus.change(kind);
    const [site, cold] = [join(folder, `site-${step}`), join(folder, `cold-${step}`)];
    const { made, stayed } = await build(content, keepIn, site, { earlier: live });
    // Facts of records are taken from an earlier build, too; the last step makes everything from nothing.
    const all = await build(content, join(folder, step === STEPS ? 'kept-nothing' : 'kept-anew'), cold, { anew: true });
    expect(await contentOf(live), `step ${step}: ${kind}`).toEqual(await contentOf(cold));
    expect(stayed).toBeGreaterThan(0);
    if (kind === 'nothing') expect(made).toBe(0);
    else expect(made).toBeLessThan(all.made);
  }
});

/** Few reports, as they change from step to step: always the same way, as the seed says. @param act is told of each step when the reports have changed */
async function throughChanges(name: string, act: (content: string, step: number) => Promise<boolean>): Promise<void> {
  const content = join(folder, `content-${name}`);
  const corpus = changing(content, FEW);
  for (let step = 0; step <= FEW; step++) {
    if (step > 0) corpus.change(step % 2 ? 'edit' : 'add');
    if (!(await act(content, step))) return;
  }
}

let fromNothing: Promise<readonly string[]> | undefined;

/** Pages of builds from nothing at each step, in one text each. */
async function buildsFromNothing(): Promise<readonly string[]> {
  const texts: string[] = [];
  await throughChanges('nothing', async (content, step) => {
    const site = join(folder, `nothing-${step}`);
    await build(content, join(folder, 'kept-few'), site, { anew: true });
    texts.push(await textOf(site));
    return true;
  });
  return texts;
}

const textOf = async (site: string) => JSON.stringify([...(await contentOf(site))]);

/** Whether builds with a mistake come to differ from builds from nothing. */
async function comesToDiffer(name: string, mistake: Building): Promise<boolean> {
  fromNothing ??= buildsFromNothing();
  const expected = await fromNothing;
  const keepIn = join(folder, `kept-${name}`);
  let same = true;
  await throughChanges(name, async (content, step) => {
    const site = join(folder, `mutant-${name}-${step}`);
    await build(content, keepIn, site, mistake);
    same = (await textOf(site)) === expected[step];
    return same;
  });
  return !same;
}

test('builds without a mistake never come to differ', async () => {
  expect(await comesToDiffer('none', {})).toBe(false);
});

test.each([
  ['indicator-corpus indicator-words'],
  ['indicator-coverage'],
  ['themes-say theme-bands'],
  ['record text shared-words-of'],
  ['corpus-counts newest-reports sums best-figure'],
])('a page that asks %s and does not say so stays as it was when it must not: the comparison above would tell', async (forgotten) => {
  expect(await comesToDiffer(forgotten, { forget: forgotten.split(' ') })).toBe(true);
});

test.each([
  [/^(head|place)@/],
  [/^(lines|told|wording)#/],
  [/^spoken@/],
  [/^(shares#|weights@)/],
  [/^(answers|states|checks|verdicts)@/],
  [/^(summary|record|page)@/],
])(
  'a question that was answered from %s and does not say so keeps an answer that it must not: the comparison above would tell',
  async (overlook) => {
    expect(await comesToDiffer(String(overlook).replaceAll(/\W/g, '-'), { overlook })).toBe(true);
  },
);
