/** Portuguese: service tokens and issuer keys. */
import type * as en from '../en/machines.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

export const machineWords: typeof en.machineWords = {
  heading: 'Tokens de serviço',
  hint: 'Para o seu CMS e outras máquinas. Cada um pode fazer aquilo para que foi criado, e nada mais.',
  scopes: {
    publish: 'Publicar e alterar artigos',
    'queues:read': 'Ler as filas',
    decide: 'Decidir sobre comentários, e desfazer isso',
    'sign-in': 'Fazer o login de pessoas no console, também como administradores',
  },
  scopesLabel: 'O que pode fazer',
  name: 'Nome',
  nameHint: 'Para que serve, como cms. Aparece no registro.',
  expires: 'Expira em (opcional)',
  create: 'Criar token',
  incomplete: 'Informe um nome e escolha o que ele pode fazer.',
  past: 'Escolha uma data futura.',
  created: (name) =>
    t`Token “${name}” criado. Copie-o agora: não o armazenamos, portanto não podemos exibi-lo de novo.`,
  secret: 'Novo token',
  copy: 'Copiar',
  copied: 'Copiado.',
  done: 'Concluir',
  none: 'Nenhum token.',
  table: 'Tokens deste site',
  columns: ['Nome', 'Pode', 'Desde', 'Estado', 'Ação'],
  live: 'Ativo',
  until: (date) => t`Até ${date}`,
  expired: (date) => t`Expirou em ${date}`,
  revokedAt: (date) => t`Revogado em ${date}`,
  revoke: 'Revogar',
  revokeOf: (name) => t`Revogar ${name}`,
  revokeAsk: (name) => t`Revogar “${name}”?`,
  revokeHint:
    'Tudo o que o usa para de funcionar imediatamente, e a sessão de quem entrou por ele é encerrada. Não é possível desfazer.',
  revoked: (name) => t`“${name}” foi revogado.`,
};

export const keyWords: typeof en.keyWords = {
  heading: 'Emissores e chaves',
  hint: 'De quem são os tokens que este site aceita. O responsável pelo serviço adiciona e revoga chaves na linha de comando.',
  table: 'Chaves deste site',
  columns: ['Emissor', 'Chave', 'Algoritmo', 'Desde', 'Estado'],
  ofService: 'O próprio Interline, para convidados',
  live: 'Em uso',
  revokedAt: (date) => t`Revogada em ${date}`,
};
