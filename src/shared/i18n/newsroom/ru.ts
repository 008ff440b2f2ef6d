/** Russian, for authors who ask and moderators who act on the page. */
import type { NewsroomCatalogue } from './en.js';

// Both come when somebody acts, in one file: a page needs few of either.
export { problems } from '../problems/ru.js';

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
