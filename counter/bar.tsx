import { formatTime, say } from '../web/language.ts'
import { numberTitle } from '../web/number/title.ts'
import { Icon } from '../web/parts/icon.tsx'
import { leavable, leave, pauseOrResume } from './acts.ts'
import { callingWords, counterKindWords } from './calling-words.ts'
import type { Desk } from './desk.ts'
import { keyWords } from './key-words.ts'
import { openSmallWindow } from './small-window.ts'
import { words } from './words.ts'

export function Bar({ desk }: { desk: Desk }) {
  const w = words.value
  const { now, hall, seat } = desk
  const pausable = now?.state === 'idle'
  return (
    <header class="bar" data-field="far">
      <h1 class="song">{w.counter(seat.counter)}</h1>
      <span class="who">{now?.clerk?.name ?? seat.name}</span>
      <span class="who wide">
        {w.badge} {now?.clerk?.badge ?? seat.badge}
      </span>
      {now?.clerk && <span class="who wide">{say(now.clerk.post)}</span>}
      {now && <span class="who wide">{counterKindWords.value[now.kind]}</span>}
      {now?.assistant && <span class="who wide">{callingWords.value.assists(now.assistant.name)}</span>}
      <span class="end">
        {!desk.assists && (
          <button type="button" class="wide" data-testid="close" aria-disabled={!leavable(desk)} onClick={() => void leave(desk)}>
            {w.leave}
            <kbd>L</kbd>
          </button>
        )}
        {!desk.assists && (
          <button type="button" class="wide" data-testid="find-number" onClick={() => (desk.panel.value = 'number')}>
            {numberTitle.value.title}
            <kbd>F</kbd>
          </button>
        )}
        <button type="button" class="wide" data-testid="small" onClick={() => void openSmallWindow()}>
          {keyWords.value.small}
          <kbd>W</kbd>
        </button>
        <button
          type="button"
          class="wide"
          data-testid="show-keys"
          aria-label={keyWords.value.title}
          onClick={() => (desk.panel.value = 'keys')}
        >
          <kbd>?</kbd>
        </button>
        {now?.state !== 'paused' && !desk.assists && (
          <button type="button" data-testid="pause" aria-disabled={!pausable} onClick={() => pauseOrResume(desk)}>
            <Icon name="pause" />
            <span class="wide">{w.pause}</span>
            <span class="narrow">{w.pauseShort}</span>
            <kbd>F8</kbd>
          </button>
        )}
        {hall && <b class="clock wide">{formatTime(desk.clock.value, hall.zone)}</b>}
      </span>
    </header>
  )
}
