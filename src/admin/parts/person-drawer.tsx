/** What moderators know of a person: record, notes, decisions about them and their reports; and actions on all of it. */
import { useEffect, useState } from 'preact/hooks';
import type { PersonHistory } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { exactTime } from '../format.js';
import type { Pulse } from '../state/pulse.js';
import { addressOf } from '../state/route.js';
import { later, text } from '../language.js';
import { BanDialog } from './ban-dialog.js';
import { Dialog } from './dialog.js';
import { PersonData } from './person-data.js';
import { PersonNotes } from './person-notes.js';
import { DecisionHistory } from './record.js';
import { ReasonForm } from './reason-form.js';
import { RejectAll } from './reject-all.js';
import { GuestMark, Time } from './small.js';
import { StandingDialog } from './standing-dialog.js';

const words = later.drawerWords;

interface PersonDrawerProps {
  api: Api;
  id: string;
  can: ReadonlySet<string>;
  pulse: Pulse;
  onClose: () => void;
}

export function PersonDrawer({ api, id, can, pulse, onClose }: PersonDrawerProps) {
  const [history, setHistory] = useState<PersonHistory | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [message, setMessage] = useState('');

  async function load(done = ''): Promise<void> {
    try {
      setHistory(await api.personHistory(id));
      setProblem(null);
      setMessage(done);
    } catch (error) {
      setProblem(text.errors.prefix(explain(error)));
    }
  }
  useEffect(() => void load(), [api, id]);
  // A colleague's note; what is being typed here stays.
  useEffect(() => {
    if (history && pulse.people.includes(id)) void load(message);
  }, [pulse.at]);

  return (
    <Dialog heading={history ? text.aboutPerson(history.person.name) : text.list.loading} onClose={onClose}>
      <div class="form drawer">
        {problem !== null && (
          <p class="complaint" role="alert">
            {problem}
          </p>
        )}
        <p role="status">{message}</p>
        {history && (
          <>
            <Record api={api} history={history} onDone={(done) => void load(done)} />
            <PersonNotes api={api} history={history} can={can} onDone={(done) => void load(done)} />
            {history.may.decide && can.has('moderation.decide') && (
              <RejectAll api={api} person={history.person} onDone={(done) => void load(done)} />
            )}
            <DecisionHistory decisions={history.decisions} />
            <Reports reports={history.reports} />
            {(can.has('person.export') || history.may.erase) && (
              <PersonData api={api} history={history} can={can} onDone={(done) => void load(done)} />
            )}
            {can.has('log.read') && (
              <p>
                <a href={addressOf({ view: 'log', filter: { personId: id } })} onClick={onClose}>
                  {text.item.logOfPerson}
                </a>{' '}
                <a href={addressOf({ view: 'log', filter: { actorId: id } })} onClick={onClose}>
                  {words.logByPerson}
                </a>
              </p>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

interface RecordProps {
  api: Api;
  history: PersonHistory;
  onDone: (message: string) => void;
}

function Record({ api, history: { person, may }, onDone }: RecordProps) {
  const [open, setOpen] = useState<'ban' | 'standing' | 'warn' | null>(null);
  const { ban, reports } = person;
  const close = () => setOpen(null);
  const finish = (message: string) => {
    close();
    onDone(message);
  };
  return (
    <section class="block">
      <p class="hint">
        {person.guest && <GuestMark />} {text.item.record(person.published, person.rejected)}
        {person.standing !== 'normal' && <>, {text.standings[person.standing]}</>}
        {reports.upheld + reports.declined > 0 && (
          <>, {text.reporterWords.record(reports.upheld, reports.upheld + reports.declined)}</>
        )}
        {reports.muted && <>, {text.reporterWords.muted}</>}
      </p>
      {ban && (
        <div class="banned">
          <p class="why-title">
            {ban.until === null ? text.item.banned : text.item.bannedUntil(exactTime(ban.until))}
          </p>
          <p class="quoted" dir="auto">
            {ban.reason}
          </p>
        </div>
      )}
      {person.warning && (
        <div class="banned">
          <p class="why-title">{words.warning(person.warning.read)}</p>
          <p class="quoted" dir="auto">
            {person.warning.reason}
          </p>
        </div>
      )}
      <p class="block-actions">
        {may.warn && (
          <button type="button" class="small" onClick={() => setOpen('warn')}>
            {words.warn}
          </button>
        )}
        {(ban ? may.unban : may.ban) && (
          <button type="button" class="small" onClick={() => setOpen('ban')}>
            {ban ? text.decide.unban : text.decide.ban}
          </button>
        )}
        {may.standing && (
          <button type="button" class="small" onClick={() => setOpen('standing')}>
            {text.decide.standing}
          </button>
        )}
      </p>
      {open === 'warn' && <WarnDialog api={api} person={person} onDone={finish} onClose={close} />}
      {open === 'ban' && <BanDialog api={api} person={person} onDone={finish} onClose={close} />}
      {open === 'standing' && <StandingDialog api={api} person={person} onDone={finish} onClose={close} />}
    </section>
  );
}

interface WarnDialogProps {
  api: Api;
  person: PersonHistory['person'];
  onDone: (message: string) => void;
  onClose: () => void;
}

function WarnDialog({ api, person, onDone, onClose }: WarnDialogProps) {
  return (
    <Dialog heading={words.warnHeading(person.name)} onClose={onClose}>
      <ReasonForm
        label={words.warnReason}
        submit={words.warnSubmit}
        onSubmit={async (reason) => {
          await api.warn(person.id, reason);
          onDone(words.warned(person.name));
          return null;
        }}
        onCancel={onClose}
      >
        <p class="hint">{words.warnHint}</p>
      </ReasonForm>
    </Dialog>
  );
}

function Reports({ reports }: Pick<PersonHistory, 'reports'>) {
  return (
    <section class="block" aria-labelledby="drawer-reports">
      <h3 id="drawer-reports">{words.reports}</h3>
      {reports.length === 0 && <p class="hint">{words.noReports}</p>}
      <ol class="history">
        {reports.map(({ commentId, reason, outcome, createdAt, excerpt, article }) => (
          <li key={commentId}>
            <p class="why-title">
              {text.reasons[reason]}{' '}
              <span class="hint">
                {words.outcomes[outcome]}, <Time at={createdAt} />
              </span>
            </p>
            <p class="quoted" dir="auto">
              {excerpt ?? article.title}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
