import { useState } from 'preact/hooks'
import { type PauseReason, pauseReasons } from '../protocol/vocabulary.ts'
import { pause } from './acts.ts'
import type { Desk } from './desk.ts'
import { Dialog } from './dialog.tsx'
import { readReturn } from './return-time.ts'
import { reasonWords } from './word-lists.ts'
import { words } from './words.ts'

const spans = [10, 30, 60] as const

/** A pause is never blank: a reason, and when the clerk is back (R07). Digits choose the reason. */
export function PauseDialog({ desk }: { desk: Desk }) {
  const w = words.value
  const [reason, setReason] = useState<PauseReason | undefined>(undefined)
  const [own, setOwn] = useState('')
  const [back, setBack] = useState('')
  const [hint, setHint] = useState('')
  const close = () => (desk.panel.value = undefined)

  const send = async (event: Event) => {
    event.preventDefault()
    const until = readReturn(back, desk.clock.value, desk.hall?.zone ?? 'UTC')
    if (!reason) return setHint(w.chooseReason)
    if (until === 'unread') return setHint(w.backUnread)
    close()
    await pause(desk, reason === 'other' ? own.trim() || reason : reason, until)
  }
  const onKey = (event: KeyboardEvent) => {
    const writing = event.target instanceof HTMLInputElement && event.target.type === 'text'
    const chosen = writing ? undefined : pauseReasons[Number(event.key) - 1]
    if (!chosen) return
    event.preventDefault()
    setReason(chosen)
  }

  return (
    <Dialog title={w.pauseTitle} onClose={close}>
      <form onSubmit={(event) => void send(event)} onKeyDown={onKey}>
        <div class="options two" role="radiogroup" aria-label={w.pauseTitle}>
          {pauseReasons.map((one, index) => (
            <label key={one} class="option">
              <input
                type="radio"
                name="reason"
                data-testid={`reason-${one}`}
                checked={reason === one}
                onChange={() => setReason(one)}
                data-first={index === 0 ? '' : undefined}
              />
              <kbd>{index + 1}</kbd>
              <span>{one === 'other' ? w.ownWords : reasonWords.value[one]}</span>
            </label>
          ))}
          <input
            type="text"
            class="own"
            data-testid="own-words"
            aria-label={w.ownWords}
            maxLength={40}
            value={own}
            onInput={(event) => {
              setOwn(event.currentTarget.value)
              setReason('other')
            }}
            autocomplete="off"
          />
        </div>
        <div class="field">
          <label for="back">{w.back}</label>
          <input
            id="back"
            type="text"
            data-testid="back"
            placeholder={w.backHint}
            maxLength={8}
            value={back}
            onInput={(event) => setBack(event.currentTarget.value)}
            autocomplete="off"
          />
          {spans.map((minutes) => (
            <button key={minutes} type="button" class="sec" onClick={() => setBack(String(minutes))}>
              {w.minutes(minutes)}
            </button>
          ))}
        </div>
        <p class="note" role="status">
          {hint || w.pauseNote}
        </p>
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.pauseNot}
          </button>
          <button type="submit" class="go" data-testid="pause-go">
            {w.pauseDo} <kbd>Enter</kbd>
          </button>
        </div>
      </form>
    </Dialog>
  )
}
