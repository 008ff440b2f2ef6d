// @ts-check
/** Stands in for a publisher's login: remembers the selected person, and passes the widget that person's tokens. */

const STORED_AS = 'demo-reading-as';
const { base = '/demo', site = '' } = document.body.dataset;

const persona = whoReads();
markPersona();
connectWidgets();
connectConsoleLink();
document.addEventListener('interline:login-request', askToChoose);

function whoReads() {
  const asked = new URLSearchParams(location.search).get('as');
  if (asked) sessionStorage.setItem(STORED_AS, asked);
  return asked ?? sessionStorage.getItem(STORED_AS) ?? 'guest';
}

function markPersona() {
  for (const link of document.querySelectorAll('[data-persona]')) {
    if (link.getAttribute('data-persona') === persona) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** @returns {Promise<string | null>} */
async function fetchToken() {
  if (persona === 'guest') return null;
  const response = await fetch(`${base}/token?as=${encodeURIComponent(persona)}`);
  return response.ok ? (await response.json()).token : null;
}

function connectWidgets() {
  for (const element of document.querySelectorAll('interline-comments')) {
    Object.assign(element, { getToken: fetchToken });
  }
}

function connectConsoleLink() {
  const link = document.querySelector('[data-console]');
  if (!(link instanceof HTMLAnchorElement)) return;
  link.hidden = persona !== 'marta' && persona !== 'joan';
  link.addEventListener('click', async (event) => {
    event.preventDefault();
    const token = await fetchToken();
    location.assign(`/admin#site=${encodeURIComponent(site)}&token=${encodeURIComponent(token ?? '')}`);
  });
}

function askToChoose() {
  const hint = document.querySelector('[data-sign-in-hint]');
  if (hint) hint.textContent = 'Choose a person to join in. Your draft is kept.';
  const first = document.querySelector('[data-persona]:not([data-persona="guest"])');
  if (!(first instanceof HTMLElement)) return;
  first.scrollIntoView({ block: 'nearest' });
  first.focus();
}
