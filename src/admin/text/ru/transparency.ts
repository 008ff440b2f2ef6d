/** Russian: the transparency report. */
import type * as en from '../en/transparency.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ru');

export const transparencyView: typeof en.transparencyView = {
  heading: 'Отчёт',
  intro: 'Что было решено за период, для отчёта о прозрачности. Отменённые решения не учитываются.',
  from: 'С',
  to: 'По, включительно',
  show: 'Показать',
  download: 'Скачать как CSV',
  decisions: 'Решения',
  decision: 'Решение',
  reason: 'Причина',
  by: 'Кто решил',
  automated: 'проверка',
  people: 'модератор',
  count: 'Количество',
  none: 'За этот период нет.',
  ownWords: 'словами модератора',
  answers: 'Жалобы, уведомления и апелляции',
  what: 'Что',
  received: 'Получено',
  upheld: 'Подтверждено',
  declined: 'Отклонено',
  median: 'Медианное время ответа',
  reports: 'Жалобы читателей',
  allNotices: 'Все уведомления о незаконных материалах',
  notices: (ground) => t`Уведомления: ${ground}`,
  appeals: 'Апелляции («отклонено»: решение осталось в силе)',
};
