import { formatTime } from '../web/language.ts'
import { leavable, leave } from './acts.ts'
import type { Desk } from './desk.ts'

import { dutyTitle } from './duty-shown.ts'
import { askChief } from './staff/ask-chief.ts'
import { staffWords } from './staff/words.ts'

import { words } from './words.ts'

export function Foot({ desk }: { desk: Desk }) {
  const w = words.value
  const { today, hall } = desk
  const live = desk.connection.live.value
  const seconds = Math.round(today?.meanSeconds ?? 0)
  const mean = today && today.finished > 0 ? w.duration(Math.floor(seconds / 60), seconds % 60) : ''
  return (
    <footer class="foot">
      <span class={`st ${live ? 'serving' : 'offline'}`}>
        <span class="wide">{live ? w.live : w.offline}</span>
        <span class="narrow">{live ? w.liveShort : w.offline}</span>
      </span>
      {today && <span class="wide">{w.today(today.finished, mean)}</span>}
      {!desk.assists && (
        <button type="button" class="wide" data-testid="open-handover" onClick={() => (desk.panel.value = 'handover')}>
          {dutyTitle.value.handover}
        </button>
      )}
      {!desk.assists && (
        <>
          <button type="button" class="wide" data-testid="ask-chief" aria-disabled={!desk.ticket} onClick={() => askChief(desk)}>
            {staffWords.value.askChief}
            <kbd>F9</kbd>
          </button>
          <button type="button" class="wide" data-testid="ask-leave" onClick={() => (desk.panel.value = 'leave')}>
            {staffWords.value.leave}
            <kbd>Q</kbd>
          </button>
        </>
      )}
      <span class="r wide">{w.ratingsElsewhere}</span>
      <button type="button" class="narrow" aria-disabled={!leavable(desk)} onClick={() => void leave(desk)}>
        {w.leave}
      </button>
      {hall && <span class="narrow">{formatTime(desk.clock.value, hall.zone)}</span>}
    </footer>
  )
}
