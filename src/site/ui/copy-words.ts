import { dictionary } from '../i18n/dictionary.ts';

/** What a button that copies says when it was pressed. */
export const copyWords = dictionary({
  copied: { zh: '已复制', en: 'Copied' },
  selected: { zh: '已选中，请按复制键', en: 'Selected: press copy' },
});
