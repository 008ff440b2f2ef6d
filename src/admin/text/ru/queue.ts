/** Russian: searching, sorting and grouping queues. */
import type * as en from '../en/queue.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ru');

export const queueWords: typeof en.queueWords = {
  search: 'Искать все слова',
  filters: 'Фильтры',
  filtersOn: (count) => t`Фильтры (${count})`,
  noMatch: 'Подходящих комментариев нет.',
  noMatchHint: 'Слова ищутся целиком: «кот» не найдёт «коты».',
  partial: 'Старые комментарии ещё готовятся для поиска, некоторых может не хватать.',
  alike: (count) => t`почти одинаковых: ${count}`,
  ofPerson: (count) => t`от этого человека: ${count}`,
  /** For groups that are not counted further. */
  orMore: (count) => t`${count} или больше`,
  groupAlike: 'Почти одинаковые тексты',
  groupPerson: 'Комментарии одного человека',
  groupHint: 'Выбраны все. Снимите отметки с лишних.',
  groupEmpty: 'По всем приняты решения.',
  backToQueue: (queue) => t`Назад: «${queue}»`,
  allOfPerson: 'Все комментарии этого человека',
  allOfArticle: 'Все комментарии к этой статье',
};
