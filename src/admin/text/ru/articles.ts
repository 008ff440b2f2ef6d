/** Russian: articles: their list, one article’s publication, paragraphs and threads. */
import type * as en from '../en/articles.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('ru');

export const articlesView: typeof en.articlesView = {
  heading: 'Статьи',
  intro:
    'Что ожидает у каждой статьи и где её обсуждения в нынешнем тексте. Откройте статью, чтобы увидеть, что изменила последняя публикация.',
  search: 'Слова из заголовка, ключа или адреса',
  find: 'Найти',
  clear: 'Показать все',
  sort: 'Порядок',
  sorts: {
    activity: 'Сначала недавно активные',
    reports: 'Больше всего открытых жалоб',
    lost: 'Больше всего потерянных обсуждений',
  },
  empty: {
    activity: 'Статей пока нет.',
    reports: 'Нет статей с жалобами или скрытыми комментариями.',
    lost: 'У каждого обсуждения есть место в тексте.',
  },
  notFound: 'Нет статьи, у которой в заголовке, ключе или адресе есть все эти слова или начала слов.',
  lastActive: 'Последняя активность',

  comments: (count) => plural(count, { one: '# комментарий', few: '# комментария', other: '# комментариев' }),
  threads: (count) => plural(count, { one: '# обсуждение', few: '# обсуждения', other: '# обсуждений' }),
  pending: (count) => t`ожидают: ${count}`,
  reported: (count) => t`с жалобами: ${count}`,
  withheld: (count) => t`скрыто: ${count}`,

  /** Threads by where they are. */
  places: {
    anchored: 'у своего абзаца',
    moved: 'перемещены вместе с абзацем',
    edited: 'у изменённого фрагмента',
    ambiguous: 'ждут выбора вручную',
    orphaned: 'абзац удалён',
    article: 'обо всей статье',
  },
  atPlace: (count, place) => t`${place}: ${count}`,

  back: 'Все статьи',
  onSite: 'Открыть страницу',
  actions: 'Действия',
  state: 'Открыть, закрыть или скрыть…',

  publication: 'Последняя публикация',
  neverPublished:
    'Издатель не публиковал текст этой статьи. Её абзацы получены из браузеров читателей и не подтверждены.',
  published: (revision, time) => t`Редакция ${revision}, ${time}.`,
  nothingLost: 'У каждого обсуждения есть в ней место.',
  lost: (count) =>
    plural(count, {
      one: '# обсуждение потеряло в ней место.',
      few: '# обсуждения потеряли в ней место.',
      other: '# обсуждений потеряли в ней место.',
    }),

  paragraphs: 'Обсуждения по абзацам',
  show: 'Показать',
  showAll: 'Все абзацы с обсуждениями',
  showChanged: 'Только перемещённые, изменённые или потерянные абзацы',
  noParagraphs: 'В тексте нет обсуждений.',
  noChanged: 'Последняя публикация не переместила, не изменила и не удалила ни одного абзаца с обсуждениями.',

  states: {
    anchored: 'На месте',
    moved: 'Перемещён',
    edited: 'Изменён',
    ambiguous: 'Неясно',
    orphaned: 'Удалён',
  },
  /** Why a paragraph is where it is. */
  whyOrphaned: 'В нынешнем тексте нет похожего абзаца.',
  whyAmbiguous:
    'Похожих абзацев несколько, и ни один не подходит явно лучше. Перенесите обсуждения или оставьте их у статьи.',
  certain: (method, percent) => t`${method}, уверенность ${percent} %.`,
  sinceRevision: (revision) => t`С редакции ${revision}.`,
  methods: {
    id: 'Найден по идентификатору от издателя',
    exact: 'Тот же текст в том же порядке',
    'exact-moved': 'Тот же текст в другом месте',
    similar: 'Самый похожий текст среди соседних абзацев',
    split: 'Часть разделённого абзаца',
    merge: 'Теперь часть более длинного абзаца',
    manual: 'Место выбрано вручную',
    reader: 'Где его нашёл браузер читателя',
  },
  unverified: 'Не подтверждено публикацией',
  gone: 'Текст, у которого оно началось:',
  threadsOf: 'Обсуждения',
  threadsOfArticle: 'Обсуждения всей статьи',
  threadList: (excerpt) => t`Обсуждения: «${excerpt}»`,
  noComment: 'Комментариев не осталось.',
  by: (author) => t`${author}:`,
  review: 'Показать комментарий',
  locked: 'Закрыто',
  held: 'Ответы ждут модератора',
  resolved: 'Учтено',
  movedHere: 'Перенесено сюда вручную',
  replies: (count) =>
    plural(count, {
      one: '# общедоступный комментарий',
      few: '# общедоступных комментария',
      other: '# общедоступных комментариев',
    }),
  startedOn: 'Текст в начале обсуждения и сейчас',

  move: 'Перенести…',
  moveOf: (excerpt) => t`Перенести обсуждение «${excerpt}»`,
  undoMove: 'Отменить перенос',
  moveUndone: 'Обсуждение снова у своего абзаца.',
  lock: 'Закрыть…',
  unlock: 'Открыть…',
  hold: 'Задерживать ответы…',
  release: 'Не задерживать ответы…',
  moveDialog: {
    heading: 'Перенести это обсуждение к абзацу',
    intro: 'Перенос записывается в журнал, его можно отменить.',
    likely: 'Абзацы, в которых есть части удалённого',
    unlikely: 'Ни в одном абзаце нынешнего текста нет частей удалённого.',
    share: (percent) => t`${percent} % его текста`,
    other: 'Другой абзац',
    choose: 'Выбрать…',
    submit: 'Перенести',
    cancel: 'Отмена',
    needChoice: 'Выберите абзац.',
    done: 'Обсуждение перенесено.',
  },
};
