import type { State } from './state.ts';

/** What a control word with its number changes in the state of a group; `colors` are those of the document, as `255,0,0`. */
type Look = (state: State, value: number | null, colors: readonly string[]) => void;

const WHITE = '255,255,255';

const struck: Look = (state, value) => {
  state.struck = value !== 0;
};

/** Raised or lowered by name (`\super`): only the number 0 takes it back. */
const named =
  (raised: 'above' | 'below'): Look =>
  (state, value) => {
    state.raised = value !== 0 ? raised : undefined;
  };

/** Raised or lowered by a length (`\up6`): no length takes it back. */
const byLength =
  (raised: 'above' | 'below'): Look =>
  (state, value) => {
    state.raised = value ? raised : undefined;
  };

/** Control words about how the characters of a group look, and how they are to be decoded. */
export const LOOKS: ReadonlyMap<string, Look> = new Map<string, Look>([
  [
    'plain',
    (state) => {
      Object.assign(state, { hidden: false, struck: false, deleted: false, white: false, raised: undefined });
    },
  ],
  [
    'v',
    (state, value) => {
      state.hidden = value !== 0;
    },
  ],
  ['strike', struck],
  ['striked', struck],
  [
    'deleted',
    (state, value) => {
      state.deleted = value !== 0;
    },
  ],
  [
    'cf',
    (state, value, colors) => {
      state.white = colors[value ?? 0] === WHITE;
    },
  ],
  ['super', named('above')],
  ['sub', named('below')],
  ['up', byLength('above')],
  ['dn', byLength('below')],
  [
    'nosupersub',
    (state) => {
      state.raised = undefined;
    },
  ],
  [
    'f',
    (state, value) => {
      state.font = value ?? 0;
    },
  ],
  [
    'uc',
    (state, value) => {
      state.skip = value ?? 1;
    },
  ],
]);
