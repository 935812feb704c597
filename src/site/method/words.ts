import { dictionary } from '../i18n/dictionary.ts';
import { num } from '../i18n/text.ts';
import type { Recognised } from './evaluation.ts';

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** Words of the method page. */
export const methodWords = dictionary({
  title: { zh: '方法', en: 'Method' },
  lead: {
    zh: '一份报告怎样变成一页、一个数怎样变成一行数据、什么能放在一起比、读得有多准、哪里会错。',
    en: 'How a report becomes a page, how a number becomes a row, what may be compared, how accurately it is read, and where it fails.',
  },
  steps: { zh: '从网页到数据', en: 'From a web page to data' },
  stepsNote: {
    zh: '每一步都是规则，没有人工智能模型；同样的输入，永远得到同样的结果',
    en: 'Rules at every step, no language model; the same input always gives the same result',
  },
  step: {
    zh: [
      ['读入', '文本、网页、Word、WPS、Excel、OFD、PDF；扫描件和图片先识别文字。原文一个字也不改，后面每一步都记住自己在原文里的位置。'],
      ['清理', '导航、分享按钮、点击数、页脚这类网页附带的东西放到一边，写明理由，在报告页上仍可看到。正文与放到一边的加起来，就是原文。'],
      ['著录', '标题、类型、区县、发文机关、依据、所写年份。重名的区县靠省市名和发文机关分辨，分不清就停下来问人，不猜。'],
      ['结构', '一、（一）、1.、一是……，丢了的序号补上并说明。问题与措施、下步打算由此连起来。'],
      ['数字', '数、单位、余/约/以上，万和亿。“分别”的一串数逐个对上名目；日期、文号、口号里的数不算。'],
      ['口径', '学段、时期、状态（已发生、计划、要求、原值、增减）、范围，先看同一小句，再看整句、段落、标题。没写就是没写。'],
      ['指标', '指标表里每个指标有自己的词和例句；认得出的成为观测值，认不出的数仍然显示、可查、可下载。'],
      ['核对', '报告里写了“共”“其中”“占”“比上年”的地方，把算式列出来，相符不相符都列。'],
    ] as readonly (readonly [name: string, what: string])[],
    en: [
      [
        'Read',
        'Text, HTML, Word, WPS, Excel, OFD, PDF; the text of scans and pictures is recognised first. Not a character is changed; every later step remembers its place in the source.',
      ],
      [
        'Clean',
        'Navigation, share buttons, hit counts and footers are set aside with their reason and can still be seen on the report page. Kept and set aside together are the source.',
      ],
      [
        'Describe',
        'Title, kind, district, issuing body, basis, year. Districts that share a name are told apart by province, city and issuer; where that fails a person is asked, nothing is guessed.',
      ],
      ['Outline', '一、 (一) 1. 一是 …; lost ordinals are inferred and said to be. Problems, measures and plans follow from it.'],
      [
        'Quantities',
        'Number, unit, qualifiers, 万 and 亿. Lists with 分别 are matched name by name; dates, document numbers and slogans are no quantities.',
      ],
      [
        'Context',
        'Stage, period, status (happened, planned, required, earlier value, change) and scope, from the clause first, then sentence, passage and heading. What is not said stays unsaid.',
      ],
      [
        'Indicators',
        'Each indicator of the codebook has its own words and examples. What fits becomes an observation; what fits none is still shown, searchable and in the data.',
      ],
      ['Checks', 'Where a report writes 共, 其中, 占 or 比上年, the equation is written out, whether it holds or not.'],
    ],
  },
  ocr: { zh: '扫描件', en: 'Scans' },
  ocrText: {
    zh: '来源是扫描件或图片的，文字由程序在本机识别（OCR），识别结果连同每一行在原图上的位置与来源一起保存，再次转换结果相同。识别会认错字，认错的数字看上去同样像样，所以其中每个数字都标为“存疑”，报告页在它下面给出那一行的原图；有人对照原图之前，一律如此。',
    en: 'Where the source is a scan or a picture, its text is recognised on the spot (OCR) and kept beside the source with the place of every line, so that converting again gives the same. Recognition mistakes characters, and a wrong digit looks as good as a right one: every figure of such a report is marked as doubtful, with the picture of its line below it, until someone has compared the two.',
  },
  ocrMeasured: {
    zh: ({ pages, characters, errors, numbers, right }: Recognised) =>
      `用已收录报告的文字排出 ${pages} 页，歪斜 1°、模糊、加噪点、压缩成 JPEG 后识别：${num(characters)} 字中错 ${errors} 字（${percent(errors / characters)}），${numbers} 个数字中 ${right} 个正确。真实扫描件有章、有手写、有底纹，会差一些。`,
    en: ({ pages, characters, errors, numbers, right }: Recognised) =>
      `Of ${pages} pages set from the texts of the collection, turned by 1°, blurred, specked and compressed as JPEG, ${errors} of ${num(characters)} characters were wrong (${percent(errors / characters)}) and ${right} of ${numbers} numbers right. Real scans have seals, handwriting and shaded paper, and fare worse.`,
  },
  accuracy: { zh: '读得有多准', en: 'How accurate it is' },
  accuracyNote: {
    zh: (mentions: number, reports: number) => `与 ${reports} 份报告的人工标注逐一比对，共 ${mentions} 处数字`,
    en: (mentions: number, reports: number) => `Compared one by one with annotations by hand of ${reports} reports: ${mentions} quantities`,
  },
  inSample: {
    zh: '写规则的人看过这五份报告，所以这里的数字偏高，只说明规则与标注一致，不是对陌生报告的估计。两位标注者各自独立标注时，彼此一致的程度是：数字 99.1%，指标 98.7%，学段 93.7%，时期 91.9%。',
    en: 'Whoever wrote the rules had seen these five reports, so these figures are high: they say that rules and annotations agree, not how a new report fares. Two annotators working independently agreed on 99.1% of the quantities, 98.7% of the indicators, 93.7% of the stages and 91.9% of the periods.',
  },
  unseen: {
    zh: (texts: number, mentions: number) =>
      `对没有见过的报告：另取 ${texts} 份外省区县报告的片段（不在本站），先人工标注 ${mentions} 处数字，再让程序去读，结果列在右边一栏。`,
    en: (texts: number, mentions: number) =>
      `Reports not seen before: excerpts of ${texts} reports from other provinces (not on this site) were annotated by hand (${mentions} quantities) before the program read them. The right-hand column has the result.`,
  },
  field: { zh: '项目', en: 'What' },
  seenColumn: { zh: '本站五份', en: 'The five here' },
  unseenColumn: { zh: '没见过的', en: 'Not seen before' },
  fields: {
    mentions: { zh: '找到数字（F1）', en: 'Quantities found (F1)' },
    value: { zh: '数值', en: 'Value' },
    unit: { zh: '单位', en: 'Unit' },
    qualifier: { zh: '精确程度', en: 'Qualifier' },
    status: { zh: '状态', en: 'Status' },
    stage: { zh: '学段', en: 'Stage' },
    period: { zh: '时期', en: 'Period' },
    scope: { zh: '范围', en: 'Scope' },
    indicators: { zh: '归入指标（F1）', en: 'Indicators (F1)' },
  },
  perIndicator: { zh: '各指标的准确率见', en: 'The accuracy of each indicator stands on' },
  perIndicatorLink: { zh: '每个指标的页面', en: 'its page' },
  perIndicatorEnd: { zh: '。', en: '.' },
  silence: { zh: '“提到了，没有写数字”有多准', en: 'How true “mentioned without a number” is' },
  silenceText: {
    zh: '说一份报告“提到了，没有写数字”，是对它的一个判断，所以也要量。词须说到那个数量，而不只是话题：“医校共同体”不是教育集团，“控辍保学”不是巩固率。第一版的词在五份报告里指出 121 处，读者只同意 52 处（43%），于是全部改写；只碰到话题的，不再算作提到。',
    en: 'To say that a report mentions something without a number is a judgment, so it is measured too. The words must name the quantity and not only the topic: 医校共同体 (doctors in schools) is no 教育集团, 控辍保学 is no retention rate. The first words pointed to 121 passages of the five reports, of which a reader agreed with 52 (43%); all were rewritten, and what only touches a topic no longer counts.',
  },
  silenceWhat: { zh: '在什么文字上', en: 'On which texts' },
  silenceFound: { zh: '指出', en: 'Found' },
  silencePrecision: { zh: '指出的里面对的', en: 'Right of those found' },
  silenceRecall: { zh: '该指出的里面指出了', en: 'Found of those there' },
  silenceRows: {
    reports: { zh: '本站五份报告，指标', en: 'The five reports here, indicators' },
    excerpts: {
      zh: (n: number) => `先标注、后写词的 ${n} 段，指标`,
      en: (n: number) => `${n} excerpts annotated before the words were written, indicators`,
    },
    excerptItems: { zh: (n: number) => `同上 ${n} 段，国家要求`, en: (n: number) => `The same ${n}, items of the framework` },
    unseen: { zh: (n: number) => `写好词以后另写的 ${n} 段，指标`, en: (n: number) => `${n} excerpts written afterwards, indicators` },
    unseenItems: { zh: (n: number) => `同上 ${n} 段，国家要求`, en: (n: number) => `The same ${n}, items of the framework` },
  },
  silenceNote: {
    zh: (right: number, n: number) =>
      `有无图的 ${n} 格与人工读出的结果一致的有 ${right} 格。这些文字都已经用来改过词，所以偏高；另写的一批第一次读时，指出的全对（指标 21 处、要求 24 处），各漏 3 处。对陌生的报告要打折扣：没有写到，也可能是换了说法。`,
    en: (right: number, n: number) =>
      `${right} of the ${n} cells of the silence map agree with a reading by hand. The words were mended with all these texts in view, so expect less elsewhere: when the later excerpts were first read, everything found was right (21 indicators, 24 items) and 3 of each were missed. Silence may also mean that a report used other words.`,
  },
  compare: { zh: '什么能比，什么不能', en: 'What may be compared' },
  compareNote: {
    zh: '由每个值自己的口径判断，不靠人写的说明',
    en: 'Decided from the attributes of each value, not from remarks written by hand',
  },
  actions: {
    block: { zh: '分开', en: 'apart' },
    flag: { zh: '标明', en: 'flagged' },
    explain: { zh: '解释', en: 'explained' },
  },
  actionsNote: {
    zh: '分开：不进同一张图，写明原因。标明：并排，但在格子里说明。解释：加一句话。',
    en: 'Apart: not in one chart, with the reason. Flagged: side by side, said in the cell. Explained: with a sentence.',
  },
  rule: { zh: '规则', en: 'Rule' },
  action: { zh: '做法', en: 'What is done' },
  when: { zh: '何时', en: 'When' },
  rounding: { zh: '数字怎样写', en: 'How numbers are written' },
  reviewed: {
    title: { zh: '经人审读的准确率', en: 'Accuracy where people reviewed' },
    text: {
      zh: '审读者在审读台上逐处核对程序的读法。整份审读过的报告和盲评（先答后看）过的数字，用来重新量准确率；写规则时依据的报告和编者自查的不算在内，审读者看法不同的也不算。召回率只来自整份审读的报告。括号里是 95% 的威尔逊区间：处数少时很宽。',
      en: 'Reviewers confirm or correct readings at a desk. Reports reviewed whole, and figures answered blind (before the program’s answer is shown), measure the accuracy anew; the reports that the rules were written on, and what the authors looked through, do not count, nor do figures on which reviewers differ. Recall comes from reports reviewed whole alone. In brackets the Wilson interval at 95%: wide where there are few figures.',
    },
    none: {
      zh: '目前还没有这样的审读，所以这里没有数。',
      en: 'There are no such reviews yet, so there are no figures here.',
    },
    told: {
      zh: (reports: number, whole: number, blind: number) => `整份审读 ${reports} 份报告，${whole} 处数字；另有盲评 ${blind} 处。`,
      en: (reports: number, whole: number, blind: number) =>
        `${reports} reports reviewed whole, with ${whole} figures; besides, ${blind} figures answered blind.`,
    },
    precision: { zh: '读出的有多少读对', en: 'Of what was read, right' },
    recall: { zh: '该读的读出多少', en: 'Of what is there, read' },
    figures: { zh: '数字', en: 'Figures' },
  },
  roundingText: {
    zh: [
      '报告写的数不四舍五入：90396.5万元就是 903,965,000 元。长的金额可写作万、亿，不丢位数。',
      '我们自己算的（占比、商）保留一位小数；核对时按原文写出的小数位数判断是否相符。',
      '图、表、CSV 用同一套规则。百分点和百分数不混用。',
    ],
    en: [
      'Stated numbers are never rounded: 90396.5万元 is 903,965,000 yuan. Long amounts may be written in millions or billions without losing digits.',
      'What we compute (shares, quotients) has one decimal; a check holds if it agrees to the decimals that the report wrote.',
      'Charts, tables and CSV follow the same rules. Percent and percentage points are never mixed.',
    ],
  },
  limits: { zh: '做不到的', en: 'What it cannot do' },
  limitsText: {
    zh: [
      '这里的每个数都是报告自己写的，本站没有核实它是否属实。',
      '没有提到不等于没有做；写得多也不等于做得好。本站不打总分，不排名。',
      '规则会读错。每个数旁边都能看到原句，错了一眼可见；请告诉我们。',
      '扫描件没有文字层，读不了；图片里的数字读不到。',
      '国家督导评估的条目与门槛多来自转引，每条都写明核对到什么程度，不能当作法规原文引用。',
      '区划以国标代码为准，2023 年 6 月以后的变动没有全部核对。',
    ],
    en: [
      'Every number here is what a report states; whether it is true was not verified.',
      'Not mentioned does not mean not done, and much written does not mean well done. There are no total scores and no rankings.',
      'Rules misread. The sentence stands beside each number, so a mistake shows at once; please tell us.',
      'Scans without a text layer and numbers inside pictures cannot be read.',
      'Items and thresholds of the national frameworks mostly come from copies; each says how far it was confirmed, and none may be quoted as legal text.',
      'Counties follow the national codes; changes after June 2023 were not all checked.',
    ],
  },
  confidence: { zh: '把握', en: 'Confidence' },
  classCount: { zh: '观测值', en: 'Observations' },
  classIndicator: { zh: '指标读对', en: 'Indicator right' },
  classWhole: { zh: '指标与各项都对', en: 'Indicator and all fields right' },
  classNote: {
    zh: '真实的报告更难：公开报告的 48 段节录第一次读时，读作全县的 451 处数字有 108 处至少一项读错，当时称“有把握”的 245 处有 37 处。规则和三档的划分此后据此改过；再取的两批（200 处数字，多写工程和学校）第一次读，错 24 处。存疑的值在图表和对照中都带“存疑”二字；对存疑的数所作的核对若不相符，只说“无法判断”。',
    en: 'Real reports are harder: of 451 figures in 48 excerpts of public reports that were read as the whole county’s, 108 had something wrong at the first reading, and 37 of the 245 that were called sure then. The rules and the classes were changed after that; of two later lots (200 figures, mostly about projects and schools) 24 were read wrong at the first reading. A doubtful value says so wherever it is charted or compared, and a check over doubtful figures that does not add up only says that it cannot be told.',
  },
  confidenceText: {
    zh: '每个观测值带着读出它的规则和把握：有把握、较有把握、存疑。名目、单位、学段、时间都写在数字近旁的，才算有把握；靠标题或邻句、没有写明学段或时间、从别处顺延而来的，低一档或两档。下表用 38 份自拟的报告（709 处数字）量得：两位没有看过规则的标注者先逐处标注，再让程序读，只计第一次读的结果，只算读作全县的数。',
    en: 'Each observation carries the rule that found it and how sure the program is: sure, likely or doubtful. It is sure where name, unit, stage and time stand beside the number, less so where only a heading or a neighbouring sentence tells, where no stage or time is told, or where it is carried over from elsewhere. The table was measured on 38 made-up reports (709 figures): two annotators who had not seen the rules marked every figure before the program read them; counted are the first readings of what was read as the whole county’s.',
  },
});
