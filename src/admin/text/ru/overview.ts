/** Russian: the overview. */
import type * as en from '../en/overview.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('ru');

export const overviewView: typeof en.overviewView = {
  intro:
    'Что происходило в последнее время и сколько ждут читатели. Дни по UTC. Отменённые решения не учитываются.',
  period: 'Период',
  periods: { 7: 'Последние 7 дней', 30: 'Последние 30 дней', 90: 'Последние 90 дней' },
  update: 'Обновить',
  updated: (time) => t`Данные на ${time}`,
  empty: 'За этот период ничего не произошло. Здесь появятся комментарии, жалобы и решения.',
  none: 'За этот период нет.',
  noChart: 'График показать нельзя. Его числа ниже.',
  table: 'Числа по дням',
  tableOf: (chart) => t`${chart}, по дням`,
  dayColumn: 'День',

  waiting: 'Ожидают сейчас',
  queue: 'Очередь',
  number: 'Количество',
  oldest: 'Самая старая запись',
  inQueue: (count, queue) => t`${count} в очереди «${queue}»`,
  nothingWaits: 'Ничего не ожидает.',
  waits: (count) => plural(count, { one: 'Ожидает #.', few: 'Ожидают #.', other: 'Ожидают #.' }),
  waitsLongest: (oldest, queue) => t`Самая старая запись ждёт ${oldest}, в очереди «${queue}».`,

  comments: 'Комментарии',
  commentsSum: (count, days, most, highest) => t`${count}, дней: ${days}, больше всего ${most} (${highest}).`,

  work: 'Задержанные, отклонённые и с жалобами',
  held: 'Задержано проверкой',
  rejected: 'Отклонено',
  rejectedByPeople: 'Отклонено модераторами',
  rejectedByChecks: 'Отклонено проверками',
  reports: 'Жалобы',
  workSum: (held, rejected, people, checks) =>
    t`Задержано ${held}, отклонено ${rejected} (модераторами ${people}, проверками ${checks}).`,
  reportsSum: (count) => plural(count, { one: '# жалоба.', few: '# жалобы.', other: '# жалоб.' }),

  reasons: 'Причины отклонений',
  reason: 'Причина',
  by: 'Кто отклонил',
  automated: 'проверка',
  people: 'модератор',
  reasonsSum: (reason, count, all) => t`Чаще всего «${reason}»: ${count} из ${all}.`,

  response: 'Время ответа',
  decisions: 'Решения',
  median: 'Медиана',
  p90: '90 % за',
  decisionsSum: (count) =>
    plural(count, {
      one: '# решение о комментарии из очереди.',
      few: '# решения о комментариях из очереди.',
      other: '# решений о комментариях из очереди.',
    }),
  medianSum: (median) => t`Медиана: ${median}.`,
  mediansSum: (quickest, slowest) => t`Медиана за день: от ${quickest} до ${slowest}.`,
};
