import { createApp, h } from 'vue';
import Comments from './Comments.vue';

async function getToken(): Promise<string | null> {
  const response = await fetch('/session/interline-token');
  return response.ok ? ((await response.json()) as { token: string }).token : null;
}

createApp({
  render: () =>
    h(Comments, {
      api: 'https://comments.example',
      site: 'courier',
      url: 'https://courier.example/tides',
      getToken,
      onLoginRequest: () => location.assign('/login'),
    }),
}).mount('#comments');
