/** Portuguese: signing in, the account in the top bar, and who signs in how. */
import type * as en from '../en/sign-in.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('pt');

export const signInWords: typeof en.signInWords = {
  opening: 'Entrando…',
  with: (name) => t`Entrar com ${name}`,
  or: 'Ou cole um token',
  site: (name) => t`Para ${name}`,
  failures: {
    sign_in_expired: 'Este login expirou ou já foi usado. Entre novamente ou peça um novo link.',
    provider_failed: 'Não conseguimos acessar o login do seu site agora. Tente novamente em instantes.',
    provider_not_found: 'Este site não usa mais esse login.',
    site_not_found: 'Esse site não existe aqui.',
    rate_limited: 'Tentativas demais. Aguarde um minuto e tente novamente.',
    offline: 'Não foi possível acessar o serviço. Verifique a conexão e tente novamente.',
    public_url_missing:
      'O serviço não conhece o seu endereço público. O responsável precisa definir PUBLIC_URL.',
  },
  refused: (why) => t`O login do seu site não foi aceito (${why}). Tente novamente.`,
  noRole: (whom) => t`Você entrou, mas ainda não pode moderar neste site. ${whom}`,
  unexpected: 'Algo deu errado. Tente novamente.',
  lost: 'O login não foi iniciado nesta aba. Entre novamente.',
};

export const accountWords: typeof en.accountWords = {
  signedIn: (name, role, site) => t`${name}, ${role}, ${site}`,
  heading: 'Trocar de site',
  hint: 'Você está conectado a estes sites. Ao sair, você sai de todos.',
  current: (site) => t`${site} (aberto agora)`,
};

export const accessWords: typeof en.accessWords = {
  roles: { admin: 'administrador', moderator: 'moderador' },
  heading: 'Acesso',
  intro: 'Quem e o que pode usar o console e a API deste site.',
  readOnly: 'Só administradores podem ver isto.',
  link: 'Acesso: login, tokens de serviço e chaves',
};

export const providerWords: typeof en.providerWords = {
  heading: 'Login com as suas próprias contas',
  hint: 'Os moderadores entram com OpenID Connect (Entra ID, Okta, Keycloak, Google e outros). Links e tokens continuam funcionando.',
  redirect: 'Endereço de redirecionamento a registrar lá:',
  noRedirect: 'Defina primeiro PUBLIC_URL, para que o serviço conheça o próprio endereço.',
  fields: {
    name: { label: 'Nome no botão', hint: 'Exibido como “Entrar com…”.' },
    issuer: { label: 'Emissor', hint: 'O endereço, como https://id.courier.example' },
    clientId: { label: 'ID do cliente', hint: 'Como está registrado lá.' },
    clientSecret: { label: 'Segredo do cliente', hint: 'Armazenado e nunca mais exibido.' },
    scope: { label: 'Escopos', hint: 'Separados por espaços. Alguns provedores precisam de “groups” aqui.' },
    claim: { label: 'Claim com os grupos', hint: 'Como groups, roles ou realm_access.roles' },
    admins: { label: 'Grupos de administradores', hint: 'Um por linha.' },
    moderators: { label: 'Grupos de moderadores', hint: 'Um por linha.' },
    contact: {
      label: 'A quem pedir um papel',
      hint: 'Exibido a quem entra sem papel; por exemplo, um endereço de e-mail.',
    },
  },
  secretStored: 'Há um segredo armazenado. Deixe vazio para mantê-lo.',
  shared: 'Aceitar também quem entra nos nossos outros sites',
  sharedHint:
    'Só de sites com o mesmo emissor, ID do cliente e segredo. Os grupos acima decidem o papel aqui.',
  save: 'Salvar login',
  saved: 'Login salvo.',
  remove: 'Remover login',
  removed: 'Removido. A sessão de quem entrou por ele foi encerrada.',
};

export const sessionWords: typeof en.sessionWords = {
  heading: 'Conectados agora',
  hint: 'Pessoas que entraram por um link ou pelas suas próprias contas. Quem usa tokens próprios do seu site não aparece.',
  none: 'Ninguém.',
  table: 'Pessoas conectadas agora',
  columns: ['Pessoa', 'Papel', 'Por meio de', 'Última atividade', 'Ação'],
  viaLink: (token) => t`Link de ${token}`,
  viaAccounts: 'As suas próprias contas',
  end: 'Desconectar',
  endOf: (name) => t`Desconectar ${name}`,
  ended: (name) => t`${name} foi desconectado.`,
};
