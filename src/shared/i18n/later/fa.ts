/** Persian: messages that are loaded when a page needs them. */
import type { EditCatalogue, NewsroomCatalogue, ProblemCatalogue } from './en.js';

/** What edits make of threads. */
export const edits: EditCatalogue = {
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

/** For authors who ask questions and moderators who act on the page. */
export const newsroom: NewsroomCatalogue = {
  ask: 'پرسش از خوانندگان',
  ask_title: 'پرسش از خوانندگان این بند',
  ask_question: 'پرسش شما',
  ask_empty: 'نخست پرسشی بنویسید.',
  ask_display: 'چگونه نشان داده شود',
  ask_display_closed: 'نشان پرسش کنار بند',
  ask_display_open: 'خود پرسش، در حاشیه',
  asked: 'پرسش شما منتشر شد.',
  question_change: 'تغییر پرسش',
  question_close: 'بستن پرسش',
  question_open: 'بازکردن دوبارهٔ پرسش',
  question_changed: 'پرسش تغییر کرد.',
  question_closed_now: 'پرسش بسته شد. پاسخ‌ها می‌مانند.',
  question_open_now: 'پرسش دوباره باز است.',
  take_down: 'برداشتن',
  take_down_title: 'دلیل برداشتن',
  take_down_intro: 'دیدگاه برای همه ناپدید می‌شود. نویسنده‌اش دلیل را می‌بیند.',
  take_down_note: 'یادداشتی برای نویسنده (اختیاری)',
  taken_down: 'دیدگاه برداشته شد.',
  lock: 'قفل‌کردن گفت‌وگو',
  lock_intro: 'گفت‌وگو را می‌توان خواند، ولی نمی‌توان پاسخ داد.',
  unlock: 'بازکردن قفل گفت‌وگو',
  unlock_intro: 'دوباره می‌توان به گفت‌وگو پاسخ داد.',
  lock_reason: 'دلیل، برای گزارش',
  lock_reason_missing: 'نخست دلیلی بنویسید.',
  locked_now: 'گفت‌وگو قفل است.',
  unlocked_now: 'قفل گفت‌وگو باز شد.',
};

/** What the service refuses, by problem code. */
export const problems: ProblemCatalogue = {
  problem_invalid_input: 'چیزی در متن پذیرفتنی نیست. اندازهٔ آن را بررسی کنید و دوباره تلاش کنید.',
  problem_invalid_text:
    'متن نویسه‌هایی دارد که ذخیره نمی‌شوند. نمادهای نامعمول را بردارید و دوباره تلاش کنید.',
  problem_body_too_large: 'متن بیش از اندازه بلند است. آن را کوتاه کنید و دوباره تلاش کنید.',
  problem_consent_required:
    'سایت اکنون موافقت تازه‌ای می‌خواهد. صفحه را دوباره بارگذاری کنید؛ متن شما حفظ می‌شود.',
  problem_guests_off: 'مهمانان دیگر نمی‌توانند اینجا دیدگاه بنویسند. برای شرکت وارد شوید.',
  problem_token_invalid: 'نشست شما پایان یافته است. دوباره وارد شوید.',
  problem_forbidden: 'حساب شما اجازهٔ این کار را ندارد.',
  problem_origin_not_allowed: 'این صفحه اجازهٔ استفاده از سرویس دیدگاه‌ها را ندارد.',
  problem_person_banned: 'فعلاً نمی‌توانید در گفت‌وگو شرکت کنید.',
  problem_ratings_off: 'این سایت امتیاز نمی‌گیرد.',
  problem_article_closed: 'بخش دیدگاه‌های این مقاله بسته است.',
  problem_thread_locked: 'این گفت‌وگو قفل است.',
  problem_prompt_closed: 'نویسنده این پرسش را بسته است.',
  problem_comment_gone: 'این دیدگاه دیگر وجود ندارد.',
  problem_comment_not_found: 'این دیدگاه دیگر وجود ندارد.',
  problem_thread_not_found: 'این گفت‌وگو دیگر وجود ندارد.',
  problem_edit_window_over: 'مهلت تغییر این دیدگاه گذشته است.',
  problem_already_flagged: 'این را پیش‌تر گزارش کرده‌اید.',
  problem_own_comment: 'این دیدگاه خود شماست.',
  problem_reaction_off: 'این واکنش دیگر ارائه نمی‌شود.',
  problem_too_many_pins: 'دیدگاه بیشتری را نمی‌توان اینجا سنجاق کرد. نخست سنجاق یکی را بردارید.',
  problem_busy: 'کس دیگری زودتر اقدام کرد. دوباره تلاش کنید.',
  problem_version_mismatch:
    'دیدگاه از زمانی که بازش کردید تغییر کرده است. متن خود را رونوشت کنید، انصراف دهید و دوباره ویرایش کنید.',
  problem_paragraph_mismatch:
    'این بند با متن منتشرشده تفاوت دارد. صفحه را دوباره بار کنید یا بعداً تلاش کنید.',
  problem_paragraph_too_long: 'این بند برای دیدگاه‌گذاری بیش از حد بلند است. دربارهٔ کل مقاله بنویسید.',
  problem_too_many_passages: 'دربارهٔ بندهای بیشتری از این صفحه نمی‌توان نوشت. دربارهٔ کل مقاله بنویسید.',
  problem_quote_mismatch: 'این عبارت تغییر کرده است. برای نوشتن دیدگاه، صفحه را دوباره بار کنید.',
  problem_url_not_allowed: 'نشانی این صفحه به این سایت تعلق ندارد.',
  problem_rate_limited: 'خیلی سریع بود. کمی صبر کنید و دوباره تلاش کنید.',
  problem_unavailable: 'دیدگاه‌ها فعلاً در دسترس نیستند. به‌زودی دوباره تلاش کنید.',
};
