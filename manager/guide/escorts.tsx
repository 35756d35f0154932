import type { EscortEntry } from '../../protocol/views/guide.ts'
import { formatTime } from '../../web/language.ts'
import { Icon } from '../../web/parts/icon.tsx'
import type { Walk } from './walk.ts'
import { words } from './words.ts'

type Props = { readonly walk: Walk; readonly escorts: readonly EscortEntry[]; readonly now: number; readonly zone: string }

/** Who asks for a person, longest first: where, since when, and who is going. */
export function Escorts({ walk, escorts, now, zone }: Props) {
  const w = words.value
  const sorted = [...escorts].sort((a, b) => Number(a.by !== undefined) - Number(b.by !== undefined) || a.since.localeCompare(b.since))
  return (
    <ul class="escorts" aria-label={w.escorts} aria-live="assertive">
      {sorted.map(({ escort, device, number, since, by }) => (
        <li key={escort} class={by === undefined ? 'asks' : ''} data-testid={`escort-${escort}`}>
          <Icon name="escort" />
          <p>
            <b>{device ? w.atKiosk(device.replace(/^\D+/, '')) : w.withNumber(number ?? '')}</b>
            <span>{by === undefined ? w.asksSince(Math.max(0, Math.floor((now - Date.parse(since)) / 60_000))) : w.going(by)}</span>
            <span>{formatTime(Date.parse(since), zone)}</span>
          </p>
          {by === undefined && (
            <button
              type="button"
              class="go"
              data-testid={`escort-${escort}-answer`}
              disabled={walk.busy.value}
              onClick={() => walk.ask('escort.answer', { escort })}
            >
              {w.iGo}
            </button>
          )}
          <button
            type="button"
            data-testid={`escort-${escort}-close`}
            disabled={walk.busy.value}
            onClick={() => walk.ask('escort.close', { escort })}
          >
            {w.done}
          </button>
        </li>
      ))}
    </ul>
  )
}
