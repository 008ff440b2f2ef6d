/** Persian, for what edits make of threads. */
import type { EditCatalogue } from './en.js';

export const edits: EditCatalogue = {
  passage_edited_since: 'این بند از آن زمان ویرایش شده است',
  passage_removed_since: 'این بخش از آن زمان حذف شده است',
  then: 'آن زمان',
  now: 'اکنون',
  removed_words: 'حذف‌شده',
  added_words: 'افزوده‌شده',
  end_of_change: 'پایان تغییر',

  addressed: 'با ویرایشی رسیدگی شد — با سپاس از {name}',
  settled: 'رسیدگی شد — با سپاس از {name}',
  settled_by: 'نشانه‌گذاری از {name}',
  what_changed: 'آنچه ویرایش تغییر داد',
  mark_addressed: 'نشانه‌گذاری به‌عنوان رسیدگی‌شده',
  mark_intro: 'گفت‌وگو در یک سطر با سپاس از {name} جمع می‌شود؛ او می‌تواند دوباره بازش کند.',
  mark_note: 'آنچه تغییر داده‌اید (اختیاری)',
  marked: 'گفت‌وگو رسیدگی‌شده نشانه‌گذاری شد.',
  reopen: 'بازگشایی گفت‌وگو',
  reopened: 'گفت‌وگو دوباره باز است.',

  move: 'بردن به بندی دیگر',
  move_intro: 'گفت‌وگو با همهٔ دیدگاه‌هایش جابه‌جا می‌شود. می‌توانید آن را برگردانید.',
  move_maybe: 'جاهای احتمالی',
  move_unknown: 'هیچ بندی به آن نمی‌ماند.',
  move_other: 'بندی دیگر',
  move_choose: 'نخست بندی برگزینید.',
  moved: 'گفت‌وگو کنار بند تازهٔ خود است.',
  moved_by_hand: 'دستی به این بند آورده شده است',
  move_back: 'برگرداندن',
  moved_back: 'گفت‌وگو به جای پیشین خود بازگشت.',

  problem_thread_not_movable: 'این گفت‌وگو بند خود را دارد و همان‌جا می‌ماند.',
  problem_paragraph_mismatch: 'آن بند دیگر در مقاله نیست. بند دیگری برگزینید.',
  problem_paragraph_not_found: 'آن بند دیگر در مقاله نیست. بند دیگری برگزینید.',
};
