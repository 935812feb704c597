import type { Shown } from '../inline.ts';

/** Where words go: into the text, into a note, header or comment, or nowhere. */
export type Destination = 'body' | 'note' | 'running-head' | 'comment' | 'fonts' | 'colors' | 'none';

/** What holds for the words of a group. */
export type State = {
  to: Destination;
  hidden: boolean;
  struck: boolean;
  deleted: boolean;
  white: boolean;
  raised: Shown['raised'];
  inTable: boolean;
  font: number;
  /** Bytes after a Unicode character that older programs show in its place. */
  skip: number;
};

export const FIRST: State = {
  to: 'body',
  hidden: false,
  struck: false,
  deleted: false,
  white: false,
  raised: undefined,
  inTable: false,
  font: 0,
  skip: 1,
};

/** Destinations by control word; others that a file marks as to be passed over (`\*`) are. */
export const DESTINATIONS: Readonly<Record<string, Destination>> = {
  footnote: 'note',
  annotation: 'comment',
  header: 'running-head',
  headerl: 'running-head',
  headerr: 'running-head',
  headerf: 'running-head',
  footer: 'running-head',
  footerl: 'running-head',
  footerr: 'running-head',
  footerf: 'running-head',
  fonttbl: 'fonts',
  colortbl: 'colors',
  shptxt: 'body',
  result: 'body',
  fldrslt: 'body',
  ...Object.fromEntries(
    'stylesheet,info,listtable,listoverridetable,revtbl,rsidtbl,generator,fldinst,pict,objdata,objclass,xmlnstbl,themedata,colorschememapping,datastore,latentstyles,bkmkstart,bkmkend,nonshppict,filetbl,pgptbl,mmathPr,ftnsep,ftnsepc,aftnsep,aftnsepc,atnid,atnauthor,atntime,atndate,atnref,atnparent,sp,shprslt,upr'
      .split(',')
      .map((name) => [name, 'none' as const]),
  ),
};

/** Groups to be passed over by programs that do not know them, inside of which words of the page stand. */
export const LOOKED_INTO = new Set(['shpinst', 'ud', 'shppict', 'shptxt', 'footnote', 'annotation', 'pn']);

/** Characters that control words and symbols stand for. */
export const SIGNS: Readonly<Record<string, string>> = {
  tab: ' ',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  '~': '\u00a0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\n': '\n',
  '\r': '\n',
};

/** Encodings by the character set of a font. */
export const CHARSETS: Readonly<Record<number, string>> = {
  134: 'gb18030',
  136: 'big5',
  128: 'shift_jis',
  129: 'euc-kr',
  0: 'windows-1252',
};
/** Encodings by code page. */
export const CODE_PAGES: Readonly<Record<number, string>> = {
  936: 'gb18030',
  54936: 'gb18030',
  950: 'big5',
  65001: 'utf-8',
  1252: 'windows-1252',
};
