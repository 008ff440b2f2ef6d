/** Starts the console in its page. */
import { render } from 'preact';
import { App } from './app.js';
import { restoreSession } from './session.js';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './style/list.css';
import './style/item.css';
import './style/pages.css';

const place = document.getElementById('console');
if (place) render(<App initial={restoreSession()} />, place);
