/** Russian: the texts that the console's first load needs. */
import type * as en from '../en/index.js';
import { formsOf } from '../forms.js';
import * as labels from './labels.js';
import * as people from './people.js';
import { placeWords } from './places.js';
import { queueWords } from './queue.js';

const { t, plural, list } = formsOf('ru');

export const text: typeof en.text = {
  product: 'Interline',
  title: (place) => t`${place} · Модерация Interline`,
  ...labels,
  ...people,
  placeWords,
  queueWords,
  guest: 'гость',
  aboutPerson: (name) => t`О пользователе ${name}`,
  count: (count) => t`${count}`,

  skipToList: 'Перейти к очереди',
  skipToMain: 'Перейти к содержанию',
  queuesLabel: 'Очереди',
  moreLabel: 'Ещё',
  menu: 'Меню',
  overview: 'Обзор',
  articles: 'Статьи',
  articleLink: 'Обсуждения в тексте',
  log: 'Журнал',
  report: 'Отчёт',
  appeals: 'Апелляции',
  settings: 'Настройки',
  words: 'Слова',
  rules: 'Правила',
  help: 'Клавиатура',
  language: (name) => t`Язык: ${name}`,
  signOut: 'Выйти',

  session: {
    malformed: 'Это не похоже на токен: в нём должно быть три части, разделённые точками.',
    expired: 'Сеанс завершён. Запросите новую ссылку у своего сайта. Ваши решения сохранены.',
    refused: 'Токен не принят. Возможно, он истёк или относится к другому сайту.',
    noSite: (site) => t`Здесь нет сайта «${site}».`,
    notAllowed: (name) =>
      t`${name} не может модерировать на этом сайте. Эту роль может назначить администратор.`,
    banned: (reason) => t`Вы заблокированы на этом сайте: ${reason}`,
    checking: 'Вход…',
  },

  list: {
    label: (queue) => t`Комментарии: ${queue}`,
    loading: 'Загрузка…',
    empty: {
      new: 'Новых комментариев нет. Вы просмотрели все.',
      pending: 'Нет комментариев, ожидающих одобрения.',
      reported: 'Открытых жалоб нет.',
      withheld: 'Скрытых комментариев нет.',
      approved: 'Одобренных комментариев пока нет.',
      rejected: 'Отклонённых комментариев нет.',
      spam: 'Спама нет.',
    },
    emptyHint: 'Новые комментарии появляются здесь автоматически.',
    failed: 'Не удалось загрузить очередь.',
    retry: 'Повторить',
    more: 'Загрузить ещё',
    arrivals: (count) =>
      plural(count, {
        one: '# новый комментарий',
        few: '# новых комментария',
        other: '# новых комментариев',
      }),
    select: (name) => t`Выбрать комментарий: ${name}`,
    selected: (count) => plural(count, { one: 'выбран #', few: 'выбрано #', other: 'выбрано #' }),
    selectAll: 'Выбрать все загруженные',
    clearSelection: 'Снять выделение',
    flags: (count) => plural(count, { one: '# жалоба', few: '# жалобы', other: '# жалоб' }),
    goneElsewhere: 'Решено в другом месте',
    position: (at, of) => t`${at} из ${of}`,
    positionOfMore: (at, of) => t`${at} из более чем ${of}`,
    lookingAt: (names) =>
      plural(names.length, {
        one: t`${list(names)} сейчас смотрит этот комментарий.`,
        few: t`${list(names)} сейчас смотрят этот комментарий.`,
        other: t`${list(names)} сейчас смотрят этот комментарий.`,
      }),
    others: (count) => plural(count, { one: 'ещё # человек', few: 'ещё # человека', other: 'ещё # человек' }),
  },

  item: {
    none: 'Выберите комментарий, чтобы увидеть его здесь.',
    back: 'Назад к очереди',
    by: (name) => t`Комментарий: ${name}`,
    edited: 'изменён',
    onArticle: 'Ко всей статье',
    inReplyTo: 'В ответ на',
    question: 'Ответ на вопрос автора',
    threadLocked: 'Обсуждение закрыто',
    onPage: 'Открыть на странице',
    pinned: 'Закреплён',
    featured: 'Выбор редакции',
    source: 'Показать исходный Markdown',
    gone: 'Пока комментарий был у вас открыт, решение по нему принял кто-то другой.',
    paragraph: 'Абзац',
    paragraphThen: 'Было',
    paragraphNow: 'Стало',
    paragraphGone: 'Этого абзаца больше нет в статье',
    paragraphUncertain: 'Возможно, этот фрагмент переместился',
    unverified: 'Пока не найден в опубликованном тексте',
    changed: 'С тех пор изменён',
    removedMark: 'удалено:',
    addedMark: 'добавлено:',
    endMark: 'конец.',
    quoteStart: 'прокомментированный фрагмент:',
    around: 'Обсуждение целиком',
    aroundEmpty: 'В этом обсуждении нет ничего общедоступного.',
    thisOne: 'этот комментарий',
    why: 'Причина проверки',
    whyNothing: 'Ни одно правило не сработало, и никто из читателей не пожаловался.',
    whyAll: 'Показать все причины',
    rule: (result) => t`Правило: ${result}`,
    reportedBy: 'Жалоба от',
    answered: 'рассмотрено',
    notCounted: 'недавно на сайте, поэтому не учитывается для скрытия',
    undone: 'отменено',
    author: 'История автора',
    record: (published, rejected) => t`опубликовано: ${published}, отклонено: ${rejected}`,
    banned: 'Заблокирован',
    bannedUntil: (date) => t`Заблокирован до ${date}`,
    history: 'Решения',
    noHistory: 'Решений пока нет.',
    byRule: 'правило',
    logOfPerson: 'Все решения об этом человеке',
    logOfComment: 'В журнале',
  },

  decide: {
    label: 'Решение',
    approve: 'Одобрить',
    approveMany: (count) => t`Одобрить ${count}`,
    reject: 'Отклонить…',
    rejectMany: (count) => t`Отклонить ${count}…`,
    spam: 'Спам',
    spamMany: (count) => t`Спам: ${count}`,
    see: 'Просмотрено',
    seeMany: (count) => t`Просмотрено: ${count}`,
    previous: 'Предыдущий',
    next: 'Следующий',
    undo: 'Отменить',
    lock: 'Закрыть обсуждение…',
    unlock: 'Открыть обсуждение…',
    pin: 'Закрепить вверху',
    unpin: 'Открепить',
    feature: 'Отметить как выбор редакции',
    unfeature: 'Снять отметку редакции',
    pinDone: (on) => (on ? 'Закреплён вверху списка.' : 'Откреплён.'),
    featureDone: (on) => (on ? 'Отмечен как выбор редакции.' : 'Отметка редакции снята.'),
    articleState: 'Закрыть или скрыть статью…',
    articleStateOpen: 'Открыть или скрыть статью…',
    standing: 'Комментарии этого человека…',
    ban: 'Заблокировать автора…',
    unban: 'Снять блокировку…',
    notAllowed: 'Вы можете читать очереди, но не принимать решения.',
    notAboutThis: 'Вы не можете решать о своих комментариях и о комментариях тех, чья роль выше вашей.',
    comments: (count) =>
      plural(count, { one: '# комментарий', few: '# комментария', other: '# комментариев' }),
    /** `what`: a name, or a number of comments. */
    approved: (what) => t`Одобрено: ${what}.`,
    rejected: (what, reason) => t`Отклонено: ${what}. Причина: ${reason}.`,
    spammed: (what) => t`Отмечено как спам: ${what}.`,
    seen: (what) => t`Отмечено как просмотренное: ${what}.`,
    undoneOne: (queue) => t`Отменено: комментарий снова в очереди «${queue}».`,
    undone: (count, queue) =>
      plural(count, {
        one: t`Отменено: # комментарий снова в очереди «${queue}».`,
        few: t`Отменено: # комментария снова в очереди «${queue}».`,
        other: t`Отменено: # комментариев снова в очереди «${queue}».`,
      }),
    undoneElsewhere: (count) =>
      plural(count, {
        one: 'Отменено: # комментарий снова такой, как решил коллега.',
        few: 'Отменено: # комментария снова такие, как решил коллега.',
        other: 'Отменено: # комментариев снова такие, как решил коллега.',
      }),
    notUndone: (count) =>
      plural(count, {
        one: '# комментарий с тех пор изменился, отменить нельзя.',
        few: '# комментария с тех пор изменились, отменить нельзя.',
        other: '# комментариев с тех пор изменились, отменить нельзя.',
      }),
    nothingToUndo: 'Отменять нечего.',
    moved: (count) =>
      plural(count, {
        one: '# комментарий изменился, пока был у вас открыт; решение не принято. Посмотрите его снова.',
        few: '# комментария изменились, пока были у вас открыты; решение по ним не принято. Посмотрите их снова.',
        other:
          '# комментариев изменились, пока были у вас открыты; решение по ним не принято. Посмотрите их снова.',
      }),
    failed: (count, why) =>
      plural(count, {
        one: t`# комментарий возвращён: ${why}`,
        few: t`# комментария возвращены: ${why}`,
        other: t`# комментариев возвращены: ${why}`,
      }),
    missing: (count) =>
      plural(count, {
        one: '# комментария уже не было.',
        few: '# комментариев уже не было.',
        other: '# комментариев уже не было.',
      }),
  },

  rejectDialog: {
    heading: 'Почему он отклоняется?',
    headingMany: (count) =>
      plural(count, {
        one: 'Почему отклоняется # комментарий?',
        few: 'Почему отклоняются эти # комментария?',
        other: 'Почему отклоняются эти # комментариев?',
      }),
    hint: 'Нажмите цифру или выберите. Автор увидит причину и примечание.',
    note: 'Примечание для автора (необязательно)',
    noteHint: 'Сначала напишите его, затем выберите причину.',
  },

  dialog: { cancel: 'Отмена', close: 'Закрыть', needReason: 'Укажите причину. Она сохранится в журнале.' },

  errors: {
    offline: 'сервис недоступен. Проверьте соединение.',
    unexpected: 'в сервисе возникла проблема. Повторите попытку чуть позже.',
    rateLimited: 'слишком много запросов сразу. Немного подождите.',
    busy: 'это только что изменил кто-то другой. Повторите попытку.',
    moved: 'за это время всё изменилось.',
    forbidden: 'у вас нет на это прав.',
    banned: (reason) => t`вы заблокированы (${reason}).`,
    gone: 'этого больше нет.',
    prefix: (why) => t`Не получилось: ${why}`,
    stale: 'Числа могли устареть: сервис недоступен.',
  },
};

/** The texts of views and dialogs that are loaded when they are opened. */
export const later = () => import('./later.js');
