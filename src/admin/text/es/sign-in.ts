/** Spanish: signing in, the account in the top bar, and who signs in how. */
import type * as en from '../en/sign-in.js';
import { formsOf } from '../forms.js';

const { t } = formsOf('es');

export const signInWords: typeof en.signInWords = {
  opening: 'Iniciando sesión…',
  with: (name) => t`Iniciar sesión con ${name}`,
  or: 'O pegue un token',
  site: (name) => t`Para ${name}`,
  failures: {
    sign_in_expired:
      'Este inicio de sesión ha caducado o ya se ha usado. Vuelva a iniciar sesión o pida un nuevo enlace.',
    provider_failed:
      'Ahora no podemos acceder al inicio de sesión de su sitio. Vuelva a intentarlo en un momento.',
    provider_not_found: 'Este sitio ya no usa ese inicio de sesión.',
    site_not_found: 'Aquí no existe ese sitio.',
    rate_limited: 'Demasiados intentos. Espere un minuto y vuelva a intentarlo.',
    offline: 'No se puede acceder al servicio. Compruebe la conexión y vuelva a intentarlo.',
    public_url_missing:
      'El servicio no conoce su dirección pública. Su responsable debe configurar PUBLIC_URL.',
  },
  refused: (why) => t`No se ha aceptado el inicio de sesión de su sitio (${why}). Vuelva a intentarlo.`,
  noRole: (whom) => t`Ha iniciado sesión, pero aún no puede moderar en este sitio. ${whom}`,
  unexpected: 'Algo ha fallado. Vuelva a intentarlo.',
  lost: 'El inicio de sesión no empezó en esta pestaña. Vuelva a iniciar sesión.',
};

export const accountWords: typeof en.accountWords = {
  signedIn: (name, role, site) => t`${name}, ${role}, ${site}`,
  heading: 'Cambiar de sitio',
  hint: 'Tiene la sesión iniciada en estos sitios. Al cerrar sesión, se cierra en todos.',
  current: (site) => t`${site} (abierto ahora)`,
};

export const accessWords: typeof en.accessWords = {
  roles: { admin: 'administrador', moderator: 'moderador' },
  heading: 'Acceso',
  intro: 'Quién y qué puede usar la consola y la API de este sitio.',
  readOnly: 'Solo los administradores pueden ver esto.',
  link: 'Acceso: inicio de sesión, tokens de servicio y claves',
};

export const providerWords: typeof en.providerWords = {
  heading: 'Inicio de sesión con sus propias cuentas',
  hint: 'Los moderadores inician sesión con OpenID Connect (Entra ID, Okta, Keycloak, Google y otros). Los enlaces y tokens siguen funcionando.',
  redirect: 'Dirección de redirección que debe registrar allí:',
  noRedirect: 'Configure primero PUBLIC_URL para que el servicio conozca su propia dirección.',
  fields: {
    name: { label: 'Nombre en el botón', hint: 'Se muestra como «Iniciar sesión con…».' },
    issuer: { label: 'Emisor', hint: 'Su dirección, como https://id.courier.example' },
    clientId: { label: 'ID de cliente', hint: 'Tal como está registrado allí.' },
    clientSecret: { label: 'Secreto de cliente', hint: 'Se guarda y no se vuelve a mostrar.' },
    scope: {
      label: 'Ámbitos (scopes)',
      hint: 'Separados por espacios. Algunos proveedores necesitan aquí «groups».',
    },
    claim: { label: 'Claim con los grupos', hint: 'Como groups, roles o realm_access.roles' },
    admins: { label: 'Grupos de administradores', hint: 'Uno por línea.' },
    moderators: { label: 'Grupos de moderadores', hint: 'Uno por línea.' },
    contact: {
      label: 'A quién pedir un rol',
      hint: 'Se muestra a quienes inician sesión sin rol; por ejemplo, una dirección de correo.',
    },
  },
  secretStored: 'Hay un secreto guardado. Deje esto vacío para conservarlo.',
  shared: 'Aceptar también a quienes inician sesión en nuestros otros sitios',
  sharedHint:
    'Solo de sitios con el mismo emisor, ID de cliente y secreto. Los grupos de arriba deciden su rol aquí.',
  save: 'Guardar el inicio de sesión',
  saved: 'Inicio de sesión guardado.',
  remove: 'Quitar el inicio de sesión',
  removed: 'Quitado. Se ha cerrado la sesión de quienes entraron con él.',
};

export const sessionWords: typeof en.sessionWords = {
  heading: 'Con sesión iniciada ahora',
  hint: 'Personas que entraron con un enlace o con sus propias cuentas. No aparecen las que usan tokens propios de su sitio.',
  none: 'Nadie.',
  table: 'Personas con sesión iniciada ahora',
  columns: ['Persona', 'Rol', 'Mediante', 'Última actividad', 'Acción'],
  viaLink: (token) => t`Enlace de ${token}`,
  viaAccounts: 'Sus propias cuentas',
  end: 'Cerrar sesión',
  endOf: (name) => t`Cerrar la sesión de ${name}`,
  ended: (name) => t`Se ha cerrado la sesión de ${name}.`,
};
