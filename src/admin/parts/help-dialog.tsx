/** The list of shortcuts, and the switch to disable them. */
import { useState } from 'preact/hooks';
import { SHORTCUTS, enableShortcuts, shortcutsEnabled } from '../state/shortcuts.js';
import { later } from '../language.js';
import { Dialog } from './dialog.js';

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState(shortcutsEnabled());
  return (
    <Dialog heading={later.keyboard.heading} onClose={onClose}>
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
          {later.keyboard.on}
        </label>
        <p class="hint">{later.keyboard.hint}</p>
        <dl class="keys">
          {SHORTCUTS.map(({ command, shown }) => (
            <div key={command}>
              <dt>
                <kbd class="key">{shown}</kbd>
              </dt>
              <dd>{later.keys[command]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
