/** The list of shortcuts, and the switch to disable them. */
import { useState } from 'preact/hooks';
import { SHORTCUTS, enableShortcuts, shortcutsEnabled } from '../state/shortcuts.js';
import { text } from '../text/en.js';
import { Dialog } from './dialog.js';

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState(shortcutsEnabled());
  return (
    <Dialog heading={text.keyboard.heading} onClose={onClose}>
      <div class="form">
        <label class="choice">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => {
              setOn(event.currentTarget.checked);
              enableShortcuts(event.currentTarget.checked);
            }}
          />
          {text.keyboard.on}
        </label>
        <p class="hint">{text.keyboard.hint}</p>
        <dl class="keys">
          {SHORTCUTS.map(({ command, shown }) => (
            <div key={command}>
              <dt>
                <kbd class="key">{shown}</kbd>
              </dt>
              <dd>{text.keyboard.keys[command]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
