import type { HallEntry, LineEntry } from '../protocol/views/parts.ts'
import type { MatterEntry } from '../protocol/views/public.ts'
import { entryOf } from '../web/connection.ts'
import { say, wordsOf } from '../web/language.ts'
import { Icon } from '../web/parts/icon.tsx'
import { chosen, papersOf } from './basket.ts'
import { Bring } from './bring.tsx'
import { Categories } from './categories.tsx'
import type { Kiosk } from './kiosk.ts'
import { PageHead } from './page-head.tsx'
import { QueueFacts } from './queue.tsx'
import { Scroller } from './scroller.tsx'
import { queueOf } from './shown.ts'

const words = wordsOf(
  {
    title: (n: number) => `一次办 ${n} 件`,
    how: '一个号依次办完，不用再取号。先办哪一件，按等候时间排好，印在纸条上。',
    remove: (name: string) => `不办 ${name}`,
    out: '不办',
    take: '取号',
    taking: '正在取号',
    offline: '正在连接，请稍候',
    next: '下一步',
    back: '返回',
    another: '再加一件',
    hotline: '监督电话',
    fees: '未公开的收费，您可以不交',
  },
  {
    title: (n: number) => `一次辦 ${n} 件`,
    how: '一個號依次辦完，不用再取號。先辦哪一件，按等候時間排好，印在紙條上。',
    remove: (name: string) => `不辦 ${name}`,
    out: '不辦',
    take: '取號',
    taking: '正在取號',
    offline: '正在連接，請稍候',
    next: '下一步',
    back: '返回',
    another: '再加一件',
    hotline: '監督電話',
    fees: '未公開的收費，您可以不交',
  },
  {
    title: (n: number) => `${n} matters in one visit`,
    how: 'One number for all of them. The order is set by the waits and printed on your slip.',
    remove: (name: string) => `Leave out ${name}`,
    out: 'Leave out',
    take: 'Take a number',
    taking: 'One moment',
    offline: 'Connecting, please wait',
    next: 'Next',
    back: 'Back',
    another: 'Add another',
    hotline: 'Hotline',
    fees: 'You need not pay a fee that is not published',
  },
)

type Props = { kiosk: Kiosk; hall: HallEntry; step: 'papers' | 'person' }

/** All that one person comes for: what to bring for all of it, and one number. */
export function Several({ kiosk, hall, step }: Props) {
  const w = words.value
  const entries = kiosk.connection.entries.value
  const matters = chosen(entries, kiosk.basket.value)
  const [first] = matters
  if (!first) return null
  const steps = kiosk.inSteps.value
  const whole: MatterEntry = { ...first, guide: { ...first.guide, materials: papersOf(matters) } }
  return (
    <div class={`screen matter several ${kiosk.elder.value ? 'elder' : ''}`}>
      <PageHead kiosk={kiosk} hall={hall} title={matters.length > 1 ? w.title(matters.length) : say(first.name)}>
        {matters.length > 1 && <p class="which">{w.how}</p>}
      </PageHead>
      <main class="ask">
        {(!steps || step === 'papers') && (
          <Scroller class="wanted">
            {matters.map((matter) => (
              <Wanted key={matter.matter} kiosk={kiosk} matter={matter} />
            ))}
          </Scroller>
        )}
        {(!steps || step === 'papers') && <Bring kiosk={kiosk} matter={whole} />}
        {(!steps || step === 'person') && <Categories kiosk={kiosk} />}
        <p class="sup">
          <span>
            {w.hotline} {hall.supervisionPhone}
          </span>
          <span>{w.fees}</span>
        </p>
      </main>
      <Bar kiosk={kiosk} step={step} />
    </div>
  )
}

function Wanted({ kiosk, matter }: { kiosk: Kiosk; matter: MatterEntry }) {
  const w = words.value
  const entries = kiosk.connection.entries.value
  const line = entryOf<LineEntry>(entries, `line:${matter.line}`)
  return (
    <div class="one" data-testid={`wanted-${matter.matter}`}>
      <span class="name">
        <b>{say(matter.name)}</b>
        <small>{line && say(line.area)}</small>
      </span>
      <QueueFacts queue={queueOf(entries, [matter.line])} />
      <button
        type="button"
        data-testid={`remove-${matter.matter}`}
        aria-label={w.remove(say(matter.name))}
        onClick={() => kiosk.leaveOut(matter.matter)}
      >
        {w.out}
      </button>
    </div>
  )
}

function Bar({ kiosk, step }: { kiosk: Kiosk; step: Props['step'] }) {
  const w = words.value
  const busy = kiosk.taking.busy.value
  const asksMore = kiosk.inSteps.value && step === 'papers'
  return (
    <footer class="go">
      {asksMore ? (
        <button type="button" class="main" data-testid="next" onClick={() => kiosk.go({ at: 'several', step: 'person' })}>
          {w.next}
        </button>
      ) : (
        <button
          type="button"
          class="main"
          data-testid="take"
          data-pressed={busy || undefined}
          aria-busy={busy}
          onClick={() => kiosk.takeAll()}
        >
          {!busy ? w.take : kiosk.connection.live.value ? w.taking : w.offline}
        </button>
      )}
      <div class="sub">
        <button
          type="button"
          data-testid="back"
          disabled={busy}
          onClick={() => kiosk.go(kiosk.inSteps.value && step === 'person' ? { at: 'several', step: 'papers' } : { at: 'home' })}
        >
          <Icon name="back" />
          {w.back}
        </button>
        {kiosk.mayAdd.value && (
          <button type="button" data-testid="add-another" disabled={busy} onClick={() => kiosk.go({ at: 'home' })}>
            <Icon name="guide" />
            {w.another}
          </button>
        )}
      </div>
    </footer>
  )
}
