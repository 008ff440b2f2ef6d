/** Sets whether a person's comments wait for a moderator or pass the rules. */
import { useId, useState } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import { STANDINGS, type Standing } from '../../shared/enums.js';
import type { Api } from '../api.js';
import { later, text } from '../language.js';
import { Dialog } from './dialog.js';
import { ReasonForm } from './reason-form.js';

interface StandingDialogProps {
  api: Api;
  person: Pick<QueueItem['author'], 'id' | 'name' | 'standing'>;
  onDone: (message: string) => void;
  onClose: () => void;
}

const words = later.standingDialog;

export function StandingDialog({ api, person, onDone, onClose }: StandingDialogProps) {
  const [standing, setStanding] = useState<Standing>(person.standing);
  const name = useId();
  return (
    <Dialog heading={words.heading(person.name)} onClose={onClose}>
      <ReasonForm
        label={words.reason}
        submit={words.submit}
        onCancel={onClose}
        onSubmit={async (reason) => {
          await api.setStanding(person.id, standing, reason);
          onDone(words.done(person.name, text.standings[standing]));
          return null;
        }}
      >
        <fieldset class="choices">
          <legend>{words.legend}</legend>
          {STANDINGS.map((each) => (
            <label key={each} class="choice">
              <input
                type="radio"
                name={name}
                checked={standing === each}
                onChange={() => setStanding(each)}
              />
              {words.standings[each]}
            </label>
          ))}
        </fieldset>
      </ReasonForm>
    </Dialog>
  );
}
