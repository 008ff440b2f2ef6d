/** Arabic, for what edits make of threads. */
import type { EditCatalogue } from './en.js';

export const edits: EditCatalogue = {
  passage_edited_since: 'عُدِّلت الفقرة منذ ذلك الحين',
  passage_removed_since: 'أزيل المقطع منذ ذلك الحين',
  then: 'سابقًا',
  now: 'الآن',
  removed_words: 'محذوف',
  added_words: 'مضاف',
  end_of_change: 'نهاية التغيير',

  addressed: 'عولج بتعديل في النص، شكرًا لـ {name}',
  settled: 'تمت المعالجة، شكرًا لـ {name}',
  settled_by: 'وضع العلامة {name}',
  what_changed: 'ما غيّره التعديل',
  mark_addressed: 'تحديد كمعالَج',
  mark_intro: 'يُطوى النقاش إلى سطر واحد يشكر {name}، ويمكن إعادة فتحه من هناك.',
  mark_note: 'ما الذي غيّرته (اختياري)',
  marked: 'حُدّد النقاش كمعالَج.',
  reopen: 'إعادة فتح النقاش',
  reopened: 'النقاش مفتوح من جديد.',

  move: 'نقل إلى فقرة',
  move_intro: 'ينتقل النقاش مع كل تعليقاته، ويمكنك التراجع.',
  move_maybe: 'مواضع محتملة',
  move_unknown: 'لا توجد فقرة تشبهه.',
  move_other: 'فقرة أخرى',
  move_choose: 'اختر فقرة أولًا.',
  moved: 'أصبح النقاش عند فقرته الجديدة.',
  moved_by_hand: 'نُقل إلى هذه الفقرة يدويًا',
  move_back: 'تراجع',
  moved_back: 'عاد النقاش إلى مكانه.',

  problem_thread_not_movable: 'لهذا النقاش فقرته ويبقى عندها.',
  problem_paragraph_mismatch: 'لم تعد تلك الفقرة في المقال. اختر فقرة أخرى.',
  problem_paragraph_not_found: 'لم تعد تلك الفقرة في المقال. اختر فقرة أخرى.',
};
