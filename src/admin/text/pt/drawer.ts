/** Portuguese: what moderators know of a person. */
import type * as en from '../en/drawer.js';
import { formsOf } from '../forms.js';

const { t, plural } = formsOf('pt');

export const drawerWords: typeof en.drawerWords = {
  warn: 'Advertir…',
  warnHeading: (name) => t`Advertir ${name}`,
  warnHint: 'A pessoa só pode comentar depois de confirmar que leu.',
  warnReason: 'Advertência, exibida à pessoa',
  warnSubmit: 'Advertir',
  warned: (name) => t`${name} recebeu uma advertência.`,
  warning: (read) => (read ? 'Advertida; já leu' : 'Advertida; ainda não leu'),
  notes: 'Notas',
  notesHint: 'Só os moderadores as veem.',
  noNotes: 'Nenhuma nota.',
  newNote: 'Nova nota',
  addNote: 'Adicionar nota',
  noted: 'Nota adicionada.',
  deleted: 'Nota excluída.',
  deleteNote: 'Excluir nota',
  noteBy: 'por',
  logByPerson: 'Tudo o que a pessoa fez',
  reports: 'Denúncias da pessoa',
  noReports: 'A pessoa não denunciou nada.',
  outcomes: { open: 'aberta', upheld: 'confirmada', declined: 'negada' },
  allComments: 'Todos os comentários',
  rejectAll: 'Rejeitar todos os comentários da pessoa…',
  confirm: (published) =>
    t`Isto rejeita todos os comentários públicos ou pendentes da pessoa (${published} públicos). Você pode desfazer aqui.`,
  reason: 'Motivo',
  note: 'Nota ao autor (opcional)',
  rejectSubmit: 'Rejeitar todos',
  rejected: (count) => plural(count, { one: '# comentário rejeitado.', other: '# comentários rejeitados.' }),
  undoAll: 'Desfazer',
  undone: (count) => plural(count, { one: '# comentário restaurado.', other: '# comentários restaurados.' }),
};
