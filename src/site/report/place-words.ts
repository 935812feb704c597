import { dictionary } from '../i18n/dictionary.ts';

/** Words that scripts put beside what a report's page shows. */
export const placeWords = dictionary({
  cite: { zh: '引用', en: 'Cite' },
  wrong: { zh: '报告此处有误', en: 'Report a mistake here' },
  figureCitation: {
    zh: '引用一个数字：点开它，按“引用”，得到原句、出处、版本和地址。从正文里复制一段话，也会带上下面这一行：',
    en: 'To cite one figure, follow it and press “Cite”: sentence, source, version and address. Passages copied from the text bring this line along:',
  },
  oneFile: {
    zh: '一个文件，不需要网络和脚本，便于邮件、聊天转发和存档',
    en: 'one file without network or scripts, for e-mail, chat and archives',
  },
});
