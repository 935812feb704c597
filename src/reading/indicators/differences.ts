import type { Span } from '../../model/index.ts';

/** Words of comparison right before a number: 高出200元, 高于全省平均水平2.1个百分点; 高于95% compares with the number itself. */
const COMPARED = [
  '(?:高出|超出|低出|相差|多出)[^,，。；;\\d]{0,14}$',
  '(?:高于|低于|优于|少于|多于)[^,，。；;\\d]{0,10}(?:标准|定额|基准|平均(?:水平|值|数)?|水平|均值)$',
  '(?:高于|低于|优于|高|低)(?:全[国省市区州]|国家|省|市)(?:、?(?:全[国省市区州]|省|市))?(?:平均)?$',
  '(?:比|较)(?:全[国省市区县]|省|市|国家)[^,，。；;\\d]{0,12}[高低多少]$',
];
const DIFFERENCE = new RegExp(COMPARED.join('|'));
const WINDOW = 24;

/** True for a number that tells how far a value is from a standard or an average: it is no value itself. */
export function isDifference(text: string, { start }: Span): boolean {
  return DIFFERENCE.test(text.slice(Math.max(0, start - WINDOW), start));
}
