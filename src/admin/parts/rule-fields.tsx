/** The fields of one rule: its mode, its action, and its parameters as defined in the list of rules. */
import type { ComponentChildren } from 'preact';
import {
  actionsOf,
  RULE_MODES,
  RULES,
  type DomainsParameter,
  type NumberParameter,
  type RuleAction,
  type RuleMode,
  type RuleName,
  type SiteRules,
} from '../../shared/rules.js';
import { later } from '../language.js';

const words = later.rulesView;

interface Props<R extends RuleName> {
  rule: R;
  value: SiteRules[R];
  onChange: (value: SiteRules[R]) => void;
  /** Shown below its fields. */
  children?: ComponentChildren;
}

export function RuleFields<R extends RuleName>({ rule, value, onChange, children }: Props<R>) {
  const title = words.titles[rule];
  const labels: Readonly<Record<string, string>> = words.parameters[rule];
  const parameters = Object.entries(RULES[rule].parameters) as [string, NumberParameter | DomainsParameter][];
  const values = value as unknown as Record<string, number | string[]>;
  return (
    <fieldset class="choices">
      <legend>{title}</legend>
      <p class="hint">{words.explained[rule]}</p>
      <div class="fields">
        <select
          aria-label={`${title}: ${words.mode}`}
          value={value.mode}
          onChange={(event) => onChange({ ...value, mode: event.currentTarget.value as RuleMode })}
        >
          {RULE_MODES.map((mode) => (
            <option key={mode} value={mode}>
              {words.modes[mode]}
            </option>
          ))}
        </select>
        <select
          aria-label={`${title}: ${words.action}`}
          value={value.action}
          onChange={(event) => onChange({ ...value, action: event.currentTarget.value as RuleAction })}
        >
          {actionsOf(RULES[rule]).map((action) => (
            <option key={action} value={action}>
              {words.actions[action]}
            </option>
          ))}
        </select>
      </div>
      {parameters.map(([name, parameter]) => (
        <Parameter
          key={name}
          id={`${rule}-${name}`}
          label={labels[name] ?? name}
          parameter={parameter}
          value={values[name] ?? []}
          onChange={(changed) => onChange({ ...value, [name]: changed })}
        />
      ))}
      {children}
    </fieldset>
  );
}

interface ParameterProps {
  id: string;
  label: string;
  parameter: NumberParameter | DomainsParameter;
  value: number | string[];
  onChange: (value: number | string[]) => void;
}

function Parameter({ id, label, parameter, value, onChange }: ParameterProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {'domains' in parameter ? (
        <textarea
          id={id}
          rows={3}
          class="code"
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={(event) => onChange(linesOf(event.currentTarget.value))}
        />
      ) : (
        <input
          id={id}
          class="number"
          type="number"
          required
          min={parameter.min}
          max={parameter.max}
          value={Number(value)}
          onInput={({ currentTarget: { valueAsNumber } }) => {
            if (!Number.isNaN(valueAsNumber)) onChange(valueAsNumber);
          }}
        />
      )}
    </div>
  );
}

function linesOf(content: string): string[] {
  return content
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
