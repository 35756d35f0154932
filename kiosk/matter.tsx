import type { HallEntry, LineEntry } from '../protocol/views/parts.ts'
import type { GroupEntry, MatterEntry } from '../protocol/views/public.ts'
import { entryOf } from '../web/connection.ts'
import { say, wordsOf } from '../web/language.ts'
import { Bring } from './bring.tsx'
import { Categories } from './categories.tsx'
import { Facts } from './facts.tsx'
import type { Kiosk } from './kiosk.ts'
import { PageHead } from './page-head.tsx'
import { TakeBar } from './take-bar.tsx'

const words = wordsOf(
  { hotline: '监督电话', fees: '未公开的收费，您可以不交' },
  { hotline: '監督電話', fees: '未公開的收費，您可以不交' },
  { hotline: 'Hotline', fees: 'You need not pay a fee that is not published' },
)

type Props = { kiosk: Kiosk; hall: HallEntry; matter: MatterEntry; step: 'papers' | 'person' }

/** In elder mode, and where everything must fit within reach, the page is asked in two steps: what to bring, then who you are. */
export function Matter({ kiosk, hall, matter, step }: Props) {
  const w = words.value
  const entries = kiosk.connection.entries.value
  const group = entryOf<GroupEntry>(entries, `group:${matter.group}`)
  const line = entryOf<LineEntry>(entries, `line:${matter.line}`)
  const elder = kiosk.elder.value
  const steps = kiosk.inSteps.value
  return (
    <div class={`screen matter ${elder ? 'elder' : ''}`}>
      <PageHead kiosk={kiosk} hall={hall} title={say(matter.name)} within={elder || !group ? undefined : say(group.name)}>
        <Facts matter={matter} line={line} elder={elder} />
      </PageHead>
      <main class="ask">
        {(!steps || step === 'papers') && <Bring kiosk={kiosk} matter={matter} />}
        {(!steps || step === 'person') && <Categories kiosk={kiosk} />}
        <p class="sup">
          <span>
            {w.hotline} {hall.supervisionPhone}
          </span>
          <span>{w.fees}</span>
        </p>
      </main>
      <TakeBar kiosk={kiosk} zone={hall.zone} hall={hall} matter={matter} step={step} />
    </div>
  )
}
