/** Russian, for what the service refuses. */
import type { ProblemCatalogue } from './en.js';

export const problems: ProblemCatalogue = {
  problem_invalid_input: 'Что-то в тексте нельзя принять. Проверьте его длину и попробуйте ещё раз.',
  problem_invalid_text:
    'В тексте есть знаки, которые нельзя сохранить. Уберите необычные символы и попробуйте ещё раз.',
  problem_body_too_large: 'Текст слишком длинный. Сократите его и попробуйте ещё раз.',
  problem_consent_required: 'Теперь сайт просит о новом согласии. Обновите страницу; ваш текст сохранится.',
  problem_guests_off: 'Гости больше не могут здесь комментировать. Войдите, чтобы участвовать.',
  problem_token_invalid: 'Сеанс завершён. Войдите снова.',
  problem_forbidden: 'Вашей учётной записи это не разрешено.',
  problem_origin_not_allowed: 'Этой странице нельзя пользоваться службой комментариев.',
  problem_person_banned: 'Сейчас вы не можете участвовать.',
  problem_ratings_off: 'На этом сайте статьи не оценивают.',
  problem_article_closed: 'Комментарии к этой статье закрыты.',
  problem_thread_locked: 'Обсуждение закрыто.',
  problem_prompt_closed: 'Автор закрыл этот вопрос.',
  problem_comment_gone: 'Этого комментария больше нет.',
  problem_comment_not_found: 'Этого комментария больше нет.',
  problem_thread_not_found: 'Этого обсуждения больше нет.',
  problem_edit_window_over: 'Время, когда комментарий можно изменить, прошло.',
  problem_already_flagged: 'Вы уже пожаловались на это.',
  problem_own_comment: 'Это ваш собственный комментарий.',
  problem_reaction_off: 'Эта реакция больше не предлагается.',
  problem_too_many_pins: 'Здесь больше нельзя закрепить комментарии. Сначала открепите один.',
  problem_busy: 'Кто-то вас опередил. Попробуйте ещё раз.',
  problem_version_mismatch:
    'Комментарий изменился, пока был открыт. Скопируйте свой текст, отмените правку и начните её заново.',
  problem_paragraph_mismatch:
    'Этот абзац отличается от опубликованного текста. Обновите страницу или попробуйте позже.',
  problem_paragraph_too_long: 'Этот абзац слишком длинный для комментария. Прокомментируйте статью целиком.',
  problem_too_many_passages:
    'Больше абзацев этой страницы комментировать нельзя. Прокомментируйте статью целиком.',
  problem_quote_mismatch: 'Фраза изменилась. Обновите страницу, чтобы её прокомментировать.',
  problem_url_not_allowed: 'Адрес этой страницы не относится к сайту.',
  problem_rate_limited: 'Слишком быстро. Подождите немного и попробуйте ещё раз.',
  problem_unavailable: 'Комментарии сейчас недоступны. Попробуйте ещё раз позже.',
};
