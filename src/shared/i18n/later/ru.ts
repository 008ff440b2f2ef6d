/** Russian: messages that are loaded when a page needs them. */
import type { EditCatalogue, NewsroomCatalogue, ProblemCatalogue } from './en.js';

/** What edits make of threads. */
export const edits: EditCatalogue = {
  then: 'Было',
  now: 'Стало',
  removed_words: 'удалено',
  added_words: 'добавлено',
  end_of_change: 'конец изменения',

  addressed: 'Учтено в правке — спасибо, {name}',
  settled: 'Учтено — спасибо, {name}',
  settled_by: 'Отметка: {name}',
  what_changed: 'Что изменила правка',
  mark_addressed: 'Отметить как учтённое',
  mark_intro: 'Обсуждение свернётся в одну строку с благодарностью; {name} сможет открыть его снова.',
  mark_note: 'Что вы изменили (необязательно)',
  marked: 'Обсуждение отмечено как учтённое.',
  reopen: 'Открыть обсуждение снова',
  reopened: 'Обсуждение снова открыто.',

  move: 'Перенести к абзацу',
  move_intro: 'Обсуждение переедет со всеми комментариями. Это можно отменить.',
  move_maybe: 'Возможные совпадения',
  move_unknown: 'Похожего абзаца нет.',
  move_other: 'Другой абзац',
  move_choose: 'Сначала выберите абзац.',
  moved: 'Обсуждение у нового абзаца.',
  moved_by_hand: 'Перенесено к этому абзацу вручную',
  move_back: 'Отменить',
  moved_back: 'Обсуждение вернулось на прежнее место.',

  problem_thread_not_movable: 'У этого обсуждения есть свой абзац, и оно остаётся там.',
  problem_paragraph_mismatch: 'Этого абзаца в статье больше нет. Выберите другой.',
  problem_paragraph_not_found: 'Этого абзаца в статье больше нет. Выберите другой.',
};

/** For authors who ask questions and moderators who act on the page. */
export const newsroom: NewsroomCatalogue = {
  ask: 'Спросить читателей',
  ask_title: 'Спросить читателей этого абзаца',
  ask_question: 'Ваш вопрос',
  ask_empty: 'Сначала напишите вопрос.',
  ask_display: 'Как он показан',
  ask_display_closed: 'Знак вопроса у абзаца',
  ask_display_open: 'Сам вопрос, на полях',
  asked: 'Ваш вопрос опубликован.',
  question_change: 'Изменить вопрос',
  question_close: 'Закрыть вопрос',
  question_open: 'Открыть вопрос снова',
  question_changed: 'Вопрос изменён.',
  question_closed_now: 'Вопрос закрыт. Ответы остаются.',
  question_open_now: 'Вопрос снова открыт.',
  take_down: 'Снять с публикации',
  take_down_title: 'Причина снятия',
  take_down_intro: 'Комментарий исчезнет для всех. Автор увидит причину.',
  take_down_note: 'Сообщение автору (необязательно)',
  taken_down: 'Комментарий снят.',
  lock: 'Закрыть обсуждение',
  lock_intro: 'Обсуждение можно читать, но не отвечать в нём.',
  unlock: 'Открыть обсуждение',
  unlock_intro: 'В обсуждении снова можно отвечать.',
  lock_reason: 'Причина, для журнала',
  lock_reason_missing: 'Сначала напишите причину.',
  locked_now: 'Обсуждение закрыто.',
  unlocked_now: 'Обсуждение открыто.',
};

/** What the service refuses, by problem code. */
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
