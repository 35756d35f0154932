import type { HallEntry } from '../../protocol/views/parts.ts'
import type { WindowNow } from '../../protocol/views/public.ts'
import { formatTime } from '../../web/language.ts'
import { Bust } from '../../web/parts/bust.tsx'
import { Icon } from '../../web/parts/icon.tsx'
import { reasons, words } from './words.ts'

type Props = { readonly now: WindowNow; readonly hall: HallEntry; readonly time: number }

/** Never blank: why, until when, and who takes over. */
export function Paused({ now, hall, time }: Props) {
  const w = words.value
  const { pause } = now
  const until = pause?.until ? Date.parse(pause.until) : undefined
  const sentence =
    pause?.words && pause.reason === 'other'
      ? reasons.value.own(pause.words)
      : reasons.value[pause?.reason ?? 'other'](now.clerk?.name ?? '')
  return (
    <>
      <main class="say" aria-live="polite">
        <span class="stripe">
          <Icon name="pause" />
        </span>
        <div class="txt">
          <h2 class="song" data-testid="state" data-state="paused">
            {w.paused}
          </h2>
          <p>{sentence}</p>
        </div>
        <div class="back">
          {until !== undefined && until > time ? (
            <>
              <p>{w.back}</p>
              <b>{formatTime(until, hall.zone)}</b>
            </>
          ) : (
            <p class="soon">{until === undefined ? w.backUnknown : w.soon}</p>
          )}
        </div>
      </main>
      {pause?.cover ? (
        <footer class="sub">
          <Icon name="place" />
          <div>
            <h2>{w.cover(pause.cover.counter)}</h2>
            <p>{w.coverWay(pause.cover.clerk.name, pause.cover.clerk.badge)}</p>
          </div>
          <Bust photo={pause.cover.clerk.photo} label={w.photo} />
        </footer>
      ) : (
        <footer class="sub stay">
          <div>
            <h2>{w.stay}</h2>
            <p>{w.stayWay}</p>
          </div>
        </footer>
      )}
    </>
  )
}
