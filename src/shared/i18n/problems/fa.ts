/** Persian, for what the service refuses. */
import type { ProblemCatalogue } from './en.js';

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
