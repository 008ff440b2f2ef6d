/** Russian: signing in, the language, help, settings, and dialogs about threads and articles. */
import type * as en from '../en/views.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ru');

export const signIn: typeof en.signIn = {
  heading: 'Модерация',
  intro: 'Откройте ссылку, которую дал ваш сайт, или вставьте токен оттуда.',
  site: 'Ключ сайта',
  token: 'Токен',
  tokenHint: 'Начинается с «eyJ». Хранится только в этой вкладке, пока вы её не закроете.',
  submit: 'Войти',
  missing: 'Заполните ключ сайта и токен.',
};

export const languageDialog: typeof en.languageDialog = {
  heading: 'Язык',
  label: 'Язык этой консоли',
  hint: 'Для этого браузера. Страница загрузится заново, поэтому сначала сохраните изменения.',
  submit: 'Использовать этот язык',
};

export const lockDialog: typeof en.lockDialog = {
  lock: 'Закрыть это обсуждение',
  unlock: 'Открыть это обсуждение',
  lockHint: 'Читатели смогут читать его, но не отвечать.',
  unlockHint: 'Читатели снова смогут отвечать.',
  reason: 'Причина, для журнала',
  done: (locked) => (locked ? 'Обсуждение закрыто.' : 'Обсуждение открыто.'),
};

export const articleDialog: typeof en.articleDialog = {
  heading: 'Комментарии к этой статье',
  state: 'Состояние',
  reason: 'Причина, для журнала',
  submit: 'Изменить',
  done: (state) => t`Статья изменена. ${state}.`,
};

export const keyboard: typeof en.keyboard = {
  heading: 'Клавиатура',
  on: 'Однокнопочные сокращения включены',
  hint: 'Выключите их, если они мешают голосовому вводу или программе чтения с экрана.',
};

/** Descriptions of the keys. */
export const keys: typeof en.keys = {
  next: 'Следующий комментарий',
  previous: 'Предыдущий комментарий',
  approve: 'Одобрить',
  reject: 'Отклонить, затем 1–8 для причины',
  spam: 'Отметить как спам',
  undo: 'Отменить последнее решение',
  select: 'Выбрать или снять выбор',
  selectRange: 'Выбрать от последнего выбранного до этого',
  clear: 'Снять выделение или сбросить поиск',
  lock: 'Закрыть или открыть обсуждение',
  ban: 'Заблокировать автора или снять блокировку',
  arrivals: 'Показать новые комментарии',
  search: 'поиск',
  group: 'открыть группу: почти одинаковые тексты или комментарии одного человека',
  see: 'просмотрено (в «Новых»)',
  help: 'Этот список',
};

export const settingsView: typeof en.settingsView = {
  heading: 'Настройки',
  readOnly: 'Изменять могут только администраторы.',
  save: 'Сохранить изменения',
  saved: 'Сохранено. Новые комментарии следуют этим настройкам.',
  unchanged: 'Ничего не изменено.',
  failed: 'Не сохранено.',
};
