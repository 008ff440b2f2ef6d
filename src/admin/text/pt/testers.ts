/** Portuguese: the testers next to the settings and rules, and the settings’ groups. */
import type * as en from '../en/testers.js';
import { formsOf } from '../forms.js';

const { t, list } = formsOf('pt');

export const testerWords: typeof en.testerWords = {
  groups: {
    comments: {
      heading: 'Novos comentários',
      hint: 'Quem pode comentar, o que é retido para um moderador, e o tamanho e o tempo de edição dos comentários.',
    },
    reports: {
      heading: 'Denúncias',
      hint: 'Quantas denúncias ocultam um comentário até um moderador decidir.',
    },
    appeals: { heading: 'Recursos', hint: 'O que se pode fazer diante de uma decisão.' },
    erasure: {
      heading: 'Pessoas com dados apagados',
      hint: 'O que fica de quem pede que seus dados sejam apagados.',
    },
    page: {
      heading: 'Nas suas páginas',
      hint: 'O que os leitores veem e quais páginas compartilham comentários.',
    },
  },

  comment: {
    heading: 'Testar um texto',
    hint: 'O que aconteceria com ele segundo as configurações e regras desta página, salvas ou não. Nada é armazenado e nenhum serviço externo é consultado.',
    text: 'Texto de um comentário',
    published: 'Comentários já publicados da pessoa; 0: pessoa nova',
    links: 'Links além dos que há no texto',
    standing: 'A pessoa',
    guest: 'É um convidado',
    submit: 'Testar o texto',
    statuses: {
      published: 'Seria publicado.',
      pending: 'Aguardaria um moderador.',
      rejected: 'Seria rejeitado.',
    },
    reported: 'Seria publicado e denunciado aos moderadores.',
    tooLong: 'Não seria aceito: é mais longo do que um comentário pode ser.',
    nothing: 'Nenhuma verificação faz objeção.',
    asked: (names) => t`Antes disso, seriam consultados: ${list(names)}.`,
    outcomes: {
      approve: 'Publica.',
      report: 'Denuncia.',
      hold: 'Retém.',
      reject: 'Rejeita.',
      observe: 'Apenas observa.',
    },
  },
  standings: {
    normal: 'Como todos',
    premoderated: 'Com revisão antes da publicação',
    trusted: 'Confiável',
  },

  reports: {
    heading: 'Testar algumas denúncias',
    hint: 'Se ocultariam um comentário público que nenhum moderador aprovou, com os limites desta página.',
    count: 'Denúncias',
    reason: 'Motivo',
    known: 'Horas desde que o site viu pela primeira vez quem denuncia',
    upheld:
      'De cada dez denúncias anteriores dessas pessoas, quantas os moderadores confirmaram; vazio: fizeram menos de cinco',
    hidden: (sum, limit) => t`Seria ocultado: elas contam ${sum}, e o limite é ${limit}.`,
    stays: (sum, limit) => t`Continuaria público: elas contam ${sum}, e o limite é ${limit}.`,
    notYet:
      'Continuaria público: denúncias de pessoas tão novas não contam, a menos que o site já tivesse publicado um comentário delas.',
  },

  addresses: {
    heading: 'Testar dois endereços',
    hint: 'Se levam ao mesmo artigo com as opções desta página, salvas ou não. Artigos que já existem continuam separados.',
    one: 'Um endereço',
    other: 'Outro endereço',
    compared: 'Comparado como',
    same: 'Levam ao mesmo artigo.',
    different: 'Levam a artigos diferentes.',
    incomplete:
      'Não é um endereço completo. Ele começa com https:// ou http:// e indica um servidor, como https://example.com/story.',
    tooLong: (max) => t`É longo demais: um endereço tem no máximo ${max} caracteres.`,
  },
};
