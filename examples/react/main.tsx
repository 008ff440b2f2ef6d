/** @jsxImportSource react */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Comments } from './comments';

async function getToken(): Promise<string | null> {
  const response = await fetch('/session/interline-token');
  return response.ok ? ((await response.json()) as { token: string }).token : null;
}

const place = document.getElementById('comments');
if (place)
  createRoot(place).render(
    <StrictMode>
      <Comments
        api="https://comments.example"
        site="courier"
        url="https://courier.example/tides"
        getToken={getToken}
        onLoginRequest={() => location.assign('/login')}
      />
    </StrictMode>,
  );
