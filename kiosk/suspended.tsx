import type { HallEntry, SuspendedShown } from '../protocol/views/parts.ts'
import { formatTime, say, wordsOf } from '../web/language.ts'
import { Icon } from '../web/parts/icon.tsx'
import { stopped } from '../web/parts/suspension.ts'
import { Dock } from './dock.tsx'
import type { Kiosk } from './kiosk.ts'

const words = wordsOf(
  { until: (time: string) => `预计 ${time} 恢复`, keep: '已经取了号的，号码有效，请听叫号。', hotline: '监督电话' },
  { until: (time: string) => `預計 ${time} 恢復`, keep: '已經取了號的，號碼有效，請聽叫號。', hotline: '監督電話' },
  { until: (time: string) => `Until about ${time}`, keep: 'A number that you have stays good. Please listen for it.', hotline: 'Hotline' },
)

/** The whole hall gives no numbers: what it says of it, until when, and that numbers taken stay good. */
export function SuspendedPage({ kiosk, hall, suspended }: { kiosk: Kiosk; hall: HallEntry; suspended: SuspendedShown }) {
  const w = words.value
  return (
    <div class="screen halted">
      <main data-field="far" data-testid="suspended">
        <Icon name="pause" />
        <h1 class="song">{stopped()}</h1>
        <p class="why">{say(suspended.text)}</p>
        {suspended.until && <p>{w.until(formatTime(Date.parse(suspended.until), hall.zone))}</p>}
        <p>{w.keep}</p>
        <p>
          {w.hotline} {hall.supervisionPhone}
        </p>
      </main>
      <Dock kiosk={kiosk} />
    </div>
  )
}
