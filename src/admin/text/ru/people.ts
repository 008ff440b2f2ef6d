/** Russian: readers' reports, notices of illegal content, and colleagues. */
import type * as en from '../en/people.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ru');

/** Reports of illegal content. */
export const noticeWords: typeof en.noticeWords = {
  title: (ground) => t`Жалоба на незаконный материал: ${ground}`,
  from: (email) => t`Отправитель: ${email}`,
  anonymous: 'Отправлено без адреса',
  hint: 'Отправитель может узнать ваше решение по номеру квитанции.',
  answered: 'рассмотрено',
  short: 'незаконно?',
};

export const noticeGrounds: typeof en.noticeGrounds = {
  hate: 'язык вражды',
  threat: 'угрозы или насилие',
  defamation: 'клевета',
  privacy: 'нарушение частной жизни',
  copyright: 'авторское право',
  fraud: 'мошенничество',
  child_safety: 'опасность для детей',
  other: 'другой закон',
};

/** A reporter and the weight of a report. */
export const reporterWords: typeof en.reporterWords = {
  arranged: 'часть волны от новых или связанных учётных записей, поэтому не учитывается для скрытия',
  weighs: (weight) => t`учитывается как ${weight}`,
  record: (upheld, answered) => t`подтверждено ${upheld} из ${answered} прежних жалоб`,
  muted: 'больше не может жаловаться',
  mute: (name) => t`Не принимать жалобы: ${name}…`,
  unmute: (name) => t`Снова принимать жалобы: ${name}`,
  unmuted: (name) => t`${name} снова может жаловаться.`,
};
