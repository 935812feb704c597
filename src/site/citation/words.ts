import { dictionary } from '../i18n/dictionary.ts';

/** Words of references. */
export const citationWords = dictionary({
  file: {
    zh: (form: string) => `${form} 文件`,
    en: (form: string) => `${form} file`,
  },
  fileNote: {
    zh: 'RIS、CSL-JSON 可导入 Zotero、NoteExpress、EndNote 等',
    en: 'RIS and CSL-JSON are for Zotero, NoteExpress, EndNote and the like',
  },
  inForce: {
    zh: '著录格式依据 GB/T 7714—2025（2026年7月1日起实施）',
    en: 'After GB/T 7714—2025, in force since 1 July 2026',
  },
});
