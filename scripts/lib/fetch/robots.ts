import { AGENT } from './request.ts';

/** What a site allows a program to ask for: `robots.txt` (RFC 9309), as far as it speaks to this program. */
export type Robots = {
  /** Whether a path with its query may be asked for. */
  allows(path: string): boolean;
  /** Seconds to wait between requests; 0 where none are named. */
  delay: number;
};

/** Everything is allowed. */
export const EVERYTHING: Robots = { allows: () => true, delay: 0 };
/** Nothing is allowed. */
export const NOTHING: Robots = { allows: () => false, delay: 0 };

type Rule = { allow: boolean; path: string };
type Group = { agents: string[]; rules: Rule[]; delay: number };

/** Longest delay that is kept, in seconds. */
const LONGEST_DELAY = 30;

/** Read `robots.txt`: the groups that name this program, else those for all. Of several rules that fit the longest holds; allowing wins. */
export function parseRobots(text: string): Robots {
  const groups = groupsOf(text);
  const own = groups.filter(({ agents }) => agents.some((agent) => agent !== '*' && AGENT.startsWith(agent)));
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  const rules = chosen.flatMap((group) => group.rules);
  return {
    delay: Math.min(LONGEST_DELAY, Math.max(0, ...chosen.map((group) => group.delay))),
    allows(path) {
      const fitting = rules.filter((rule) => fits(rule.path, path));
      const longest = Math.max(0, ...fitting.map((rule) => rule.path.length));
      const decisive = fitting.filter((rule) => rule.path.length === longest);
      return decisive.length === 0 || decisive.some(({ allow }) => allow);
    },
  };
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let naming = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/i.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === 'user-agent') {
      if (!naming) groups.push({ agents: [], rules: [], delay: 0 });
      groups.at(-1)?.agents.push(value.toLowerCase());
      naming = true;
      continue;
    }
    if (name) naming = false;
    const group = groups.at(-1);
    if (!group) continue;
    if ((name === 'allow' || name === 'disallow') && value) group.rules.push({ allow: name === 'allow', path: value });
    if (name === 'crawl-delay') group.delay = Number(value) || 0;
  }
  return groups;
}

/** Whether a rule's path fits: `*` stands for any characters, `$` for the end. */
function fits(rule: string, path: string): boolean {
  const anchored = rule.endsWith('$');
  const parts = (anchored ? rule.slice(0, -1) : rule).split('*');
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const last = i === parts.length - 1;
    const found = i === 0 ? (path.startsWith(part) ? 0 : -1) : anchored && last ? lastFit(path, part, at) : path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !anchored || at === path.length;
}

const lastFit = (path: string, part: string, from: number): number => {
  const at = path.length - part.length;
  return at >= from && path.endsWith(part) ? at : -1;
};
