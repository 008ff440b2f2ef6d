/** Russian: what moderators know of a person. */
import type * as en from '../en/drawer.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('ru');

export const drawerWords: typeof en.drawerWords = {
  warn: 'Предупредить…',
  warnHeading: (name) => t`Предупреждение: ${name}`,
  warnHint: 'Человек не сможет комментировать, пока не подтвердит, что прочитал его.',
  warnReason: 'Предупреждение, видно человеку',
  warnSubmit: 'Предупредить',
  warned: (name) => t`Предупреждение вынесено: ${name}.`,
  warning: (read) => (read ? 'Предупреждён, прочитал' : 'Предупреждён, ещё не прочитал'),
  notes: 'Заметки',
  notesHint: 'Их видят только модераторы.',
  noNotes: 'Заметок нет.',
  newNote: 'Новая заметка',
  addNote: 'Добавить заметку',
  noted: 'Заметка добавлена.',
  deleted: 'Заметка удалена.',
  deleteNote: 'Удалить заметку',
  noteBy: 'автор:',
  logByPerson: 'Все действия человека',
  reports: 'Жалобы человека',
  noReports: 'Жалоб от этого человека нет.',
  outcomes: { open: 'открыта', upheld: 'подтверждена', declined: 'отклонена' },
  allComments: 'Все комментарии',
  rejectAll: 'Отклонить все комментарии человека…',
  confirm: (published) =>
    t`Будут отклонены все его комментарии, общедоступные и ожидающие (общедоступных: ${published}). Это можно отменить здесь.`,
  reason: 'Причина',
  note: 'Примечание для автора (необязательно)',
  rejectSubmit: 'Отклонить все',
  rejected: (count) =>
    plural(count, {
      one: 'Отклонён # комментарий.',
      few: 'Отклонено # комментария.',
      other: 'Отклонено # комментариев.',
    }),
  undoAll: 'Отменить',
  undone: (count) =>
    plural(count, {
      one: 'Восстановлен # комментарий.',
      few: 'Восстановлено # комментария.',
      other: 'Восстановлено # комментариев.',
    }),
};
