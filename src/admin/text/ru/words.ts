/** Russian: the view of banned and suspect words. */
import type * as en from '../en/words.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('ru');

export const wordsView: typeof en.wordsView = {
  heading: 'Слова',
  intro:
    'Целые слова и выражения в любом регистре, с диакритикой и без, в том числе замаскированные: w4lrus, w.a.l.r.u.s, waaalrus. Более длинные слова, которые лишь содержат слово из списка, не учитываются.',
  readOnly: 'Изменять могут только администраторы.',
  lists: { banned: 'Запрещённое: отклоняется', suspect: 'Подозрительное: ждёт' },
  all: 'Оба списка',
  search: 'Искать слова',
  shownList: 'Список',
  total: (count) => plural(count, { one: '# слово', few: '# слова', other: '# слов' }),
  empty: 'Слов пока нет.',
  noMatch: 'Подходящих слов нет.',
  word: 'Слово или выражение',
  prefix: 'Находить и более длинные слова с таким началом',
  prefixShort: 'и более длинные слова',
  add: 'Добавить',
  added: (word) => t`Добавлено: ${word}`,
  remove: 'Удалить',
  removeWord: (word) => t`Удалить: ${word}`,
  removed: (word) => t`Удалено: ${word}`,
  listOf: (word) => t`Список для слова ${word}`,
  prefixOf: (word) => t`${word}: и более длинные слова`,
  changed: (word) => t`Изменено: ${word}`,
  more: 'Показать ещё',

  tester: 'Проверить текст',
  testerHint:
    'Вставьте комментарий, чтобы увидеть, какие слова в нём есть и что бы с ним произошло. Ничего не публикуется.',
  testText: 'Текст',
  test: 'Проверить',
  outcomes: {
    publish: 'Слова не найдены. Он был бы опубликован.',
    hold: 'Он ждал бы модератора.',
    reject: 'Он был бы отклонён.',
  },
  foundAs: (word, list, found, at) => t`${word} (${list}), написано «${found}», с символа ${at}`,

  exchange: 'Импорт и экспорт',
  exchangeHint:
    'По одному слову в строке, с * в конце для более длинных слов; или CSV с полями text, list и prefix.',
  content: 'Слова для импорта',
  format: 'Формат',
  formats: { lines: 'По одному слову в строке', csv: 'CSV' },
  intoList: 'В список',
  replace: 'Удалить слова, которых в нём нет',
  import: 'Импортировать',
  imported: (added, changed, removed, unchanged) =>
    t`Добавлено ${added}, изменено ${changed}, удалено ${removed}, уже есть ${unchanged}.`,
  export: 'Скачать как CSV',
};
