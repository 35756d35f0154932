import { enquiryChannels } from '../../protocol/enquiries.ts'
import type { Text } from '../../protocol/vocabulary.ts'
import { say } from '../language.ts'
import { type Draft, draft, most, oneLine, write } from './draft.ts'
import { askedWords } from './words.ts'

/** Whom a question or a record may go to, as a screen knows them. */
export type Targets = {
  readonly people: readonly { readonly badge: string; readonly name: string; readonly post: Text }[]
  readonly counters: readonly { readonly counter: number; readonly name: Text; readonly clerk?: { readonly name: string } | undefined }[]
  readonly lines: readonly { readonly line: string; readonly name: Text }[]
}
export type Matters = readonly { readonly matter: string; readonly name: Text }[]

type Field = 'said' | 'answer' | 'where' | 'name' | 'unit' | 'phone'

const sent = (event: KeyboardEvent): void => {
  if (event.key !== 'Enter' || event.isComposing) return
  event.preventDefault()
  ;(event.currentTarget as HTMLTextAreaElement).form?.requestSubmit()
}

/** Text over several lines, which Enter sends. It stops at its bound and says so. */
export function Long({ field, label, first = false }: { field: 'said' | 'answer'; label: string; first?: boolean }) {
  const text = draft.value[field]
  return (
    <label class="asked-field">
      <span>{label}</span>
      <textarea
        rows={2}
        maxLength={most[field]}
        value={text}
        data-testid={`asked-${field}`}
        data-first={first ? '' : undefined}
        onInput={(event) => write({ [field]: oneLine(event.currentTarget.value) })}
        onKeyDown={sent}
      />
      <Full field={field} />
    </label>
  )
}

export function Short({ field, label }: { field: Exclude<Field, 'said' | 'answer'>; label: string }) {
  return (
    <label class="asked-field">
      <span>{label}</span>
      <input
        type="text"
        inputMode={field === 'phone' ? 'tel' : 'text'}
        maxLength={most[field]}
        value={draft.value[field]}
        data-testid={`asked-${field}`}
        autocomplete="off"
        onInput={(event) => write({ [field]: oneLine(event.currentTarget.value) })}
      />
      <Full field={field} />
    </label>
  )
}

const Full = ({ field }: { field: Field }) =>
  draft.value[field].length < most[field] ? null : (
    <small role="status" data-testid="asked-full">
      {askedWords.value.full(most[field])}
    </small>
  )

export function Channels() {
  const w = askedWords.value
  return (
    <fieldset class="asked-row" aria-label={w.channel}>
      {enquiryChannels.map((channel) => (
        <label key={channel}>
          <input
            type="radio"
            name="channel"
            checked={draft.value.channel === channel}
            data-testid={`channel-${channel}`}
            onChange={() => write({ channel })}
          />
          <span>{w.channels[channel]}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** `own`: the matter of the ticket at hand. */
export function MatterField({ matters, own }: { matters: Matters; own: string | undefined }) {
  const w = askedWords.value
  const chosen = draft.value.matter ?? own ?? ''
  return (
    <label class="asked-field">
      <span>{w.matter}</span>
      <select value={chosen} data-testid="asked-matter" onChange={(event) => write({ matter: event.currentTarget.value })}>
        <option value="">{w.noMatter}</option>
        {matters.map(({ matter, name }) => (
          <option key={matter} value={matter}>
            {say(name)}
          </option>
        ))}
      </select>
    </label>
  )
}

export function Caller() {
  const w = askedWords.value
  return (
    <fieldset class="asked-three">
      <legend>{w.caller}</legend>
      <Short field="name" label={w.name} />
      <Short field="unit" label={w.unit} />
      <Short field="phone" label={w.phone} />
    </fieldset>
  )
}

/** `sorts`: what may be chosen beside people and counters. */
export function ToWhom({ label, targets, sorts }: { label: string; targets: Targets; sorts: 'records' | 'referred' | 'told' }) {
  const w = askedWords.value
  return (
    <label class="asked-field">
      <span>{label}</span>
      <select value={draft.value.to} data-testid="asked-to" onChange={(event) => write({ to: event.currentTarget.value })}>
        <option value="">{w.choose}</option>
        {targets.people.length > 0 && (
          <optgroup label={w.people}>
            {targets.people.map(({ badge, name, post }) => (
              <option key={badge} value={`badge:${badge}`}>
                {name}　{say(post)}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={w.counters}>
          {targets.counters.map(({ counter, name, clerk }) => (
            <option key={counter} value={`counter:${counter}`}>
              {w.counter(counter)}　{clerk?.name ?? say(name)}
            </option>
          ))}
        </optgroup>
        {sorts === 'records' && (
          <optgroup label={w.lines}>
            {targets.lines.map(({ line, name }) => (
              <option key={line} value={`line:${line}`}>
                {line}　{say(name)}
              </option>
            ))}
          </optgroup>
        )}
        {sorts === 'records' && <option value="leader">{w.leader}</option>}
        {sorts === 'told' && <option value="text">{w.elsewhere}</option>}
      </select>
    </label>
  )
}

export const matterOf = ({ matter }: Draft, own: string | undefined): { matter: string } | Record<string, never> => {
  const chosen = matter ?? own ?? ''
  return chosen === '' ? {} : { matter: chosen }
}
