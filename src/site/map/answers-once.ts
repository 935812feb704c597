import { answersOf } from '../../compare/silence.ts';
import type { Framework, ReportRecord } from '../../model/index.ts';
import { rememberedOf } from '../corpus/remembered.ts';

/** What a report says of every item of a framework, found out once for both languages of its county's page. */
export const answersOnce = rememberedOf((framework: Framework) => rememberedOf((record: ReportRecord) => answersOf(record, framework)));
