/** Russian: names of queues, statuses, reasons, people and roles. */
import type * as en from '../en/labels.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('ru');

export const queues: typeof en.queues = {
  new: 'Новые',
  pending: 'Ожидают',
  reported: 'С жалобами',
  withheld: 'Скрытые',
  approved: 'Одобренные',
  rejected: 'Отклонённые',
  spam: 'Спам',
};

export const statuses: typeof en.statuses = {
  published: 'Опубликован',
  pending: 'Ожидает одобрения',
  withheld: 'Скрыт',
  rejected: 'Отклонён',
  spam: 'Спам',
  deleted: 'Удалён автором',
  erased: 'Данные удалены',
};

export const reasons: typeof en.reasons = {
  within_rules: 'Соответствует правилам',
  abuse: 'Оскорбление человека',
  hate: 'Ненависть к группе людей',
  spam: 'Спам или реклама',
  off_topic: 'Не по теме',
  privacy: 'Личные данные',
  illegal: 'Нарушение закона',
  misinformation: 'Ложные утверждения',
  other: 'Другое',
};

export { checkReasons } from '../../../shared/i18n/later/ru.js';

/** Reasons that neither checks nor moderators chose. */
export const ruleReasons: typeof en.ruleReasons = {
  manual: { full: 'Вручную', short: 'вручную' },
  opinions_received: { full: 'Другие сервисы не возражали', short: 'проверен' },
  many_reports: { full: 'Много жалоб за короткое время', short: 'жалобы' },
  article_age: { full: 'Статья старая', short: 'старая' },
};

/** What was decided about a comment; the log's other actions are loaded later. */
export const actions: typeof en.actions = {
  'comment.approve': 'Одобрен',
  'comment.reject': 'Отклонён',
  'comment.spam': 'Отмечен как спам',
  'comment.see': 'Просмотрен, без изменений',
  'comment.refuse': 'Отклонён проверкой',
  'comment.hold': 'Задержан проверкой',
  'comment.report': 'Отмечен проверкой',
  'comment.uphold': 'Апелляция отклонена',
  'comment.release': 'Опубликован',
  'comment.withhold': 'Скрыт',
  'comment.undo': 'Решение отменено',
  'comment.pin': 'Закреплён',
  'comment.unpin': 'Откреплён',
  'comment.feature': 'Выбор редакции',
  'comment.unfeature': 'Отметка редакции снята',
  'comment.redact': 'Удалены личные данные',
};

/** Reasons of the log that no one chose. */
export const logReasons: typeof en.logReasons = {
  token: 'Указано при входе',
  request: 'По запросу',
  erased: 'Данные удалены',
};

/** Actors other than people, by the log's evidence. */
export const actors: typeof en.actors = {
  'command line': 'Командная строка',
  'the service': 'Сам Interline',
  'the publisher': 'Система издателя',
  'the sign-in': 'Вход на сайте',
};

/** A service token that decided. */
export const machine: typeof en.machine = (name) => t`Программа «${name}»`;

export const roles: typeof en.roles = {
  guest: 'гость',
  reader: 'читатель',
  author: 'автор',
  moderator: 'модератор',
  admin: 'администратор',
  publisher: 'издатель',
};

/** Standings of people. */
export const standings: typeof en.standings = {
  normal: 'без особых условий',
  premoderated: 'комментарии ждут модератора',
  trusted: 'доверенный',
};

export const articleStates: typeof en.articleStates = {
  open: 'Открыта',
  closed: 'Закрыта: новые комментарии не принимаются',
  hidden: 'Скрыта: комментарии не показываются',
};

/** What a check did. */
export const ruled: typeof en.ruled = {
  approve: 'опубликован проверкой',
  observe: 'только наблюдение, без действий',
  report: 'отмечен и опубликован',
  hold: 'задержан',
  reject: 'отклонён',
  withhold: 'скрыт до проверки',
};

/** Names of what a check found. */
export const evidence: typeof en.evidence = {
  links: 'ссылки',
  allowed: 'разрешено',
  word: 'слово',
  words: 'слова',
  written: 'написано как',
  domains: 'домены',
  letters: 'буквы',
  capitals: 'заглавные',
  characters: 'символы',
  at_least: 'не менее',
  at_most: 'не более',
  likeness: 'сходство',
  of: 'с',
  marks: 'знаки',
  comments: 'комментарии',
  seconds: 'секунды',
  rejected: 'отклонено',
  decided: 'решено',
  published: 'опубликовано',
  until: 'до',
  cause: 'причина',
  why: 'почему',
  would: 'действие бы',
  flags: 'жалобы',
  service: 'сервис',
  from: 'от',
  category: 'категория',
  percent: 'процент',
  threshold: 'порог',
  model: 'версия',
  version: 'версия',
  passages: 'фрагменты',
  earlier: 'также из прежних версий',
};

/** A comment's texts. */
export const commentTexts = { versions: 'Все версии', redact: 'Удалить личные данные…' };
