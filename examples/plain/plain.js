/** Signs readers in with the host site's own session, and sends those without one to its login. */
const comments = document.querySelector('interline-comments');

comments.getToken = async () => {
  const response = await fetch('/session/interline-token');
  return response.ok ? (await response.json()).token : null;
};

document.addEventListener('interline:login-request', () => {
  location.href = `/login?back=${encodeURIComponent(location.href)}`;
});
