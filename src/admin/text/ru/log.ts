/** Russian: the log, its filters and export. */
import type * as en from '../en/log.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ru');

export const logWords: typeof en.logWords = {
  action: 'Что',
  anyAction: 'Всё',
  from: 'С',
  to: 'По',
  apply: 'Отфильтровать',
  byPerson: 'Действия одного человека',
  csv: 'Скачать как CSV',
  json: 'Скачать как JSON',
  exporting: 'Сбор записей…',
};

export const logView: typeof en.logView = {
  heading: 'Журнал',
  all: 'Все решения и все изменения сайта, сначала новые',
  ofPerson: 'Решения об одном человеке',
  ofComment: 'Решения об одном комментарии',
  showAll: 'Показать все решения',
  showComment: 'Показать комментарий',
  showCommentOf: (time) => t`Показать комментарий, решение по которому принято ${time}`,
  when: 'Когда',
  who: 'Кто',
  what: 'Что',
  about: 'О ком',
  why: 'Почему',
  change: 'Из, в',
  details: 'Подробности',
  empty: 'Пока ничего не решено и не изменено.',
};
