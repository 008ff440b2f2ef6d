/** Russian: the queue of appeals. */
import type * as en from '../en/appeals.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ru');

export const appealsView: typeof en.appealsView = {
  heading: 'Апелляции',
  empty: 'Открытых апелляций нет.',
  emptyHint: 'После удаления комментария или блокировки можно попросить о повторном рассмотрении.',
  by: (name) => t`Апелляция: ${name}`,
  due: 'Срок ответа',
  overdue: 'просрочено',
  appeal: 'Что говорит человек',
  decision: 'Решение',
  decidedBy: 'Кто решил',
  until: 'До',
  gone: 'Комментарий больше нельзя показать.',
  sanction: 'Решение касается человека, а не комментария.',
  keep: 'Оставить решение в силе…',
  overturn: 'Отменить решение…',
  own: 'Это ваше решение, поэтому ответить должен другой модератор.',
  rank: 'Роль этого человека выше, чем позволяет вам отвечать.',
  keepHeading: 'Оставить решение в силе',
  overturnHeading: 'Отменить решение',
  keepHint: 'Ничего не меняется. Человек увидит вашу причину.',
  overturnHint: 'Комментарий снова публикуется или санкция снимается. Человек увидит вашу причину.',
  reason: 'Причина, видна человеку',
  keepSubmit: 'Оставить в силе',
  overturnSubmit: 'Отменить решение',
  kept: (name) => t`Оставлено в силе: ${name}.`,
  overturned: (name) => t`Решение отменено: ${name}.`,
  undone: 'Отменено: апелляция снова открыта.',
  back: 'Назад к апелляциям',
};
