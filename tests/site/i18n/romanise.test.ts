import { describe, expect, test } from 'vitest';
import { markChinese } from '../../../src/site/i18n/mark-chinese.ts';

const names = new Map([
  ['甘肃省', 'Gansu'],
  ['天水市', 'Tianshui'],
  ['秦州区', 'Qinzhou'],
  ['内蒙古自治区', 'Inner Mongolia'],
]);
const zh = (words: string) => `<span lang="zh-Hans">${words}</span>`;

describe('names of places on English pages', () => {
  test.each([
    ['a county by itself', '<h1>秦州区</h1>', `<h1>Qinzhou ${zh('秦州区')}</h1>`],
    ['a path', '<p>甘肃省 / 天水市 / 秦州区</p>', `<p>Gansu ${zh('甘肃省')} / Tianshui ${zh('天水市')} / Qinzhou ${zh('秦州区')}</p>`],
    ['names in a row', '<p>甘肃省 天水市</p>', `<p>Gansu ${zh('甘肃省')} Tianshui ${zh('天水市')}</p>`],
    ['a name in a sentence', '<p>Only 秦州区, 2021.</p>', `<p>Only Qinzhou ${zh('秦州区')}, 2021.</p>`],
    ['an element marked for its name', '<b lang="zh-Hans">秦州区</b>', '<b lang="zh-Hans"><span lang="en">Qinzhou</span> 秦州区</b>'],
    ['a quotation that mentions one', '<q lang="zh-Hans">秦州区新建学校</q>', '<q lang="zh-Hans">秦州区新建学校</q>'],
    ['a marked word within a quotation', '<q lang="zh-Hans">在<mark>秦州区</mark></q>', '<q lang="zh-Hans">在<mark>秦州区</mark></q>'],
    ['a title that begins with one', '<cite>秦州区2021年自评报告</cite>', `<cite>${zh('秦州区2021年自评报告')}</cite>`],
    ['a list in a Chinese text', '<p>秦州区、麦积区</p>', `<p>${zh('秦州区、麦积区')}</p>`],
    ['a name that has its Latin one', '<p>Inner Mongolia 内蒙古自治区</p>', `<p>Inner Mongolia ${zh('内蒙古自治区')}</p>`],
    ['one marked apart from its Latin name', `<b>Qinzhou ${zh('秦州区')}</b>`, `<b>Qinzhou ${zh('秦州区')}</b>`],
    [
      'a name with its code',
      '<p lang="zh-Hans">天水市 · 620502</p>',
      '<p lang="zh-Hans"><span lang="en">Tianshui</span> 天水市 · 620502</p>',
    ],
    ['a chart', '<svg><text>秦州区</text></svg>', '<svg><text>Qinzhou <tspan lang="zh-Hans">秦州区</tspan></text></svg>'],
    ['a title in a chart', '<svg><title>秦州区 3%</title></svg>', '<svg><title>Qinzhou 3%</title></svg>'],
    ['such a title with other words', '<svg><title>秦州区 甲</title></svg>', '<svg><title lang="zh-Hans">Qinzhou 甲</title></svg>'],
    ['a label', '<i aria-label="秦州区: 3 figures" title="Qinzhou 秦州区"></i>', '<i aria-label="Qinzhou: 3 figures" title="Qinzhou"></i>'],
    ['an option', '<option value="620502">秦州区</option>', '<option value="620502">Qinzhou</option>'],
    ['the title of the page', '<title>秦州区 · Reports</title>', '<title>Qinzhou 秦州区 · Reports</title>'],
    ['data for scripts', '<li data-find="秦州区" class="a">x</li>', '<li data-find="秦州区" class="a">x</li>'],
    ['a place without a Latin name', '<p>麦积区</p>', `<p>${zh('麦积区')}</p>`],
  ])('%s', (_, html, written) => {
    expect(markChinese(html, names)).toBe(written);
  });
});
