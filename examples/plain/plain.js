/** Signs readers in through the host site's session, and sends readers without one to its login page. */
const comments = document.querySelector('interline-comments');

comments.getToken = async () => {
  const response = await fetch('/session/interline-token');
  return response.ok ? (await response.json()).token : null;
};

document.addEventListener('interline:login-request', () => {
  location.href = `/login?back=${encodeURIComponent(location.href)}`;
});
