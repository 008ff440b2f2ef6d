/** Portuguese: earlier versions of a comment's text, and the removal of personal data from it. */
import type * as en from '../en/texts.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

export const versionNames: typeof en.versionNames = {
  first: 'Como foi escrito no início',
  edited: 'Editado pelo autor',
  redacted: 'Dados pessoais removidos por um moderador',
};

export const redactDialog: typeof en.redactDialog = {
  heading: 'Remover dados pessoais',
  hint: 'Telefones, endereços, nomes: os leitores veem […] no lugar deles. Avisamos o autor e mostramos o motivo.',
  passages: 'O que remover, um trecho por linha',
  earlier: 'Também das versões anteriores, para sempre. Caso contrário, os moderadores ainda podem lê-lo lá.',
  preview: 'Como vai ficar',
  reason: 'Motivo, exibido ao autor',
  submit: 'Remover',
  none: 'Escreva o que remover.',
  missing: (passage) => t`“${passage}” não está no texto.`,
  done: 'Dados pessoais removidos.',
};
