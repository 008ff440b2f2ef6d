/** Russian: the conditions and the order of a queue, and decisions about many comments. */
import type * as en from '../en/filters.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('ru');

export const filterWords: typeof en.filterWords = {
  sort: 'Порядок',
  sorts: {
    age: { oldest: 'Сначала старые', newest: 'Сначала новые' },
    reports: 'Сначала с жалобами',
    urgency: 'Сначала срочные',
  },
  urgencyHint: 'Жалобы, серьёзные причины и срабатывания правил учитываются как часы ожидания.',
  where: 'Искать в',
  inQueue: (queue) => t`Только «${queue}»`,
  inAll: 'Все комментарии',
  person: 'Человек',
  personHint: 'Начало имени',
  article: 'Статья',
  articleHint: 'Слова из заголовка, ключа или адреса либо их начала, или адрес целиком',
  reason: 'Причина',
  rule: 'Правило',
  any: 'Любое',
  from: 'С',
  to: 'По',
  links: 'Только со ссылкой',
  clear: 'Сбросить поиск и фильтры',
};

export const confirmWords: typeof en.confirmWords = {
  approve: (count) =>
    plural(count, {
      one: 'Одобрить # комментарий?',
      few: 'Одобрить # комментария?',
      other: 'Одобрить # комментариев?',
    }),
  reject: (count) =>
    plural(count, {
      one: 'Отклонить # комментарий?',
      few: 'Отклонить # комментария?',
      other: 'Отклонить # комментариев?',
    }),
  spam: (count) =>
    plural(count, {
      one: 'Отметить # комментарий как спам?',
      few: 'Отметить # комментария как спам?',
      other: 'Отметить # комментариев как спам?',
    }),
  see: (count) =>
    plural(count, {
      one: 'Отметить # комментарий как просмотренный?',
      few: 'Отметить # комментария как просмотренные?',
      other: 'Отметить # комментариев как просмотренные?',
    }),
  hint: 'Это можно отменить.',
  yes: 'Да, все',
};
