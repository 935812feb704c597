import type { Prefixes } from '../xml.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml';

/** Prefixes of the namespaces of Word files, transitional and strict (ISO/IEC 29500); names of attributes have `w:` too. */
export const PREFIXES: Prefixes = {
  [WORD]: 'w',
  [`${STRICT}/wordprocessingml/main`]: 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  [`${STRICT}/officeDocument/math`]: 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  [`${STRICT}/drawingml/main`]: 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  [`${STRICT}/drawingml/picture`]: 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  [`${STRICT}/drawingml/chart`]: 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};
