/** Portuguese: exporting and erasing a person's data. */
import type * as en from '../en/data.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

export const dataWords: typeof en.dataWords = {
  heading: 'Dados pessoais',
  export: 'Baixar os dados da pessoa',
  erase: 'Apagar os dados desta pessoa…',
  confirm: (name) =>
    t`Isto apaga o nome, a conta, os votos e as notas das denúncias de ${name}, as notas sobre a pessoa e o que foi digitado sobre ela no registro. Não é possível desfazer.`,
  texts: 'Comentários públicos da pessoa',
  modes: {
    remove: 'Apagar os textos',
    keep: 'Manter os textos, sem o nome',
  },
  submit: 'Apagar definitivamente',
  erased: 'Apagado. Os comentários e votos seguem em até um minuto.',
};
