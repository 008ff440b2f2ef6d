/** Portuguese: the log, its filters and export. */
import type * as en from '../en/log.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

export const logWords: typeof en.logWords = {
  action: 'O quê',
  anyAction: 'Tudo',
  from: 'De',
  to: 'Até',
  apply: 'Filtrar',
  byPerson: 'O que uma pessoa fez',
  csv: 'Baixar como CSV',
  json: 'Baixar como JSON',
  exporting: 'Reunindo as entradas…',
};

export const logView: typeof en.logView = {
  heading: 'Registro',
  all: 'Todas as decisões e alterações do site, as mais recentes primeiro',
  ofPerson: 'Decisões sobre uma pessoa',
  ofComment: 'Decisões sobre um comentário',
  showAll: 'Mostrar todas as decisões',
  showComment: 'Mostrar comentário',
  showCommentOf: (time) => t`Mostrar o comentário decidido em ${time}`,
  when: 'Quando',
  who: 'Quem',
  what: 'O quê',
  about: 'Sobre',
  why: 'Por quê',
  change: 'De, para',
  details: 'Detalhes',
  empty: 'Nada foi decidido nem alterado ainda.',
};
