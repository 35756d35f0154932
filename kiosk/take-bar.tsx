import type { TakingEntry } from '../protocol/views/hours.ts'
import type { HallEntry } from '../protocol/views/parts.ts'
import type { MatterEntry, VisitEntry } from '../protocol/views/public.ts'
import { entryOf } from '../web/connection.ts'
import { range, wordsOf } from '../web/language.ts'
import { Icon } from '../web/parts/icon.tsx'
import { whyStopped } from '../web/parts/suspension.ts'
import { bookableLines } from './appointments/slots.ts'
import { holds } from './basket.ts'
import type { Kiosk } from './kiosk.ts'
import { type Queue, queueOf } from './shown.ts'
import { TakingNow } from './taking-now.tsx'

const words = wordsOf(
  {
    ahead: '现在取号，前面',
    people: '人',
    nobody: '现在取号，前面没有人',
    about: '大约等',
    minutes: '分钟',
    soon: '随到随办',
    closed: '这件事现在没有窗口开着。您可以先取号，窗口开了按号叫您。',
    take: '取号',
    taking: '正在取号',
    offline: '正在连接，请稍候',
    next: '下一步',
    back: '返回',
    guide: '依据和流程',
    book: '改天来，预约',
    more: '再办一件',
    keep: (n: number) => `加上这件，一共 ${n} 件`,
    kept: '已经选了，去取号',
  },
  {
    ahead: '現在取號，前面',
    people: '人',
    nobody: '現在取號，前面沒有人',
    about: '大約等',
    minutes: '分鐘',
    soon: '隨到隨辦',
    closed: '這件事現在沒有窗口開著。您可以先取號，窗口開了按號叫您。',
    take: '取號',
    taking: '正在取號',
    offline: '正在連接，請稍候',
    next: '下一步',
    back: '返回',
    guide: '依據和流程',
    book: '改天來，預約',
    more: '再辦一件',
    keep: (n: number) => `加上這件，一共 ${n} 件`,
    kept: '已經選了，去取號',
  },
  {
    ahead: 'Ahead of you now:',
    people: '',
    nobody: 'Nobody ahead of you now',
    about: 'Wait about',
    minutes: 'min',
    soon: 'No wait',
    closed: 'No counter is open for this now. You can take a number and will be called when one opens.',
    take: 'Take a number',
    taking: 'One moment',
    offline: 'Connecting, please wait',
    next: 'Next',
    back: 'Back',
    guide: 'Basis and steps',
    book: 'Book a time',
    more: 'One more',
    keep: (n: number) => `Add this, ${n} in all`,
    kept: 'Chosen already, go on',
  },
)

type Props = { kiosk: Kiosk; zone: string; hall: HallEntry; matter: MatterEntry; step: 'papers' | 'person' }

export function TakeBar({ kiosk, zone, hall, matter, step }: Props) {
  const w = words.value
  const busy = kiosk.taking.busy.value
  const queue = queueOf(kiosk.connection.entries.value, [matter.line])
  const asksMore = kiosk.inSteps.value && step === 'papers'
  const person = { at: 'matter', matter: matter.matter, step: 'person' } as const
  const back = () => (kiosk.inSteps.value && step === 'person' ? kiosk.go({ ...person, step: 'papers' }) : kiosk.leaveMatter(matter.group))
  const entries = kiosk.connection.entries.value
  const kept = kiosk.basket.value.length > 0
  const add = () => {
    kiosk.keep(matter)
    if (kept) kiosk.openBasket()
    else kiosk.go({ at: 'home' })
  }
  const taking = entryOf<TakingEntry>(kiosk.connection.entries.value, `taking:${matter.line}`)
  const told = taking?.why !== undefined || taking?.doubtful !== undefined
  return (
    <footer class="go">
      {!told && <Now queue={queue} zone={zone} />}
      {kept ? (
        <button type="button" class="main" data-testid="keep" onClick={add}>
          {holds(entries, kiosk.basket.value, matter) ? w.kept : w.keep(kiosk.basket.value.length + 1)}
        </button>
      ) : queue.suspended ? null : (
        taking && <TakingNow kiosk={kiosk} hall={hall} taking={taking} />
      )}
      {taking?.why ? null : asksMore ? (
        <button type="button" class="main" data-testid="next" onClick={() => kiosk.go(person)}>
          {w.next}
        </button>
      ) : (
        <button
          type="button"
          class="main"
          data-testid="take"
          data-pressed={busy || undefined}
          aria-busy={busy}
          onClick={() => kiosk.take(matter.matter)}
        >
          {!busy ? w.take : kiosk.connection.live.value ? w.taking : w.offline}
        </button>
      )}
      <div class="sub">
        <button type="button" data-testid="back" disabled={busy} onClick={back}>
          <Icon name="back" />
          {w.back}
        </button>
        {!kept && step === 'papers' && mayHaveSeveral(kiosk) && (
          <button type="button" data-testid="one-more" disabled={busy} onClick={add}>
            <Icon name="several" />
            {w.more}
          </button>
        )}
        <button
          type="button"
          data-testid="guide"
          disabled={busy}
          onClick={() => {
            kiosk.guide.value = true
          }}
        >
          <Icon name="guide" />
          {w.guide}
        </button>
        {bookableLines(kiosk.connection.entries.value).includes(matter.line) && (
          <button type="button" data-testid="book" disabled={busy} onClick={() => kiosk.go({ at: 'book', matter: matter.matter })}>
            <Icon name="calendar" />
            {w.book}
          </button>
        )}
      </div>
    </footer>
  )
}

/** The hall allows it, and a list of two more buttons is not too much for the reader. */
const mayHaveSeveral = (kiosk: Kiosk): boolean =>
  kiosk.mayAdd.value && (entryOf<VisitEntry>(kiosk.connection.entries.value, 'visit')?.most ?? 1) > 1

function Now({ queue, zone }: { queue: Queue; zone: string }) {
  const w = words.value
  if (queue.suspended)
    return (
      <p class="wait none" role="status" data-testid="line-suspended">
        <Icon name="warning" />
        <span>{whyStopped(queue.suspended, zone)}</span>
      </p>
    )
  if (queue.counters.length === 0)
    return (
      <p class="wait none" role="status">
        <Icon name="warning" />
        <span>{w.closed}</span>
      </p>
    )
  return (
    <p class="wait">
      {queue.waiting === 0 ? (
        <span>{w.nobody}</span>
      ) : (
        <span>
          {w.ahead}
          <b data-testid="ahead">{queue.waiting}</b>
          {w.people}
        </span>
      )}
      {queue.free ? (
        <span>
          <b>{w.soon}</b>
        </span>
      ) : (
        queue.wait && (
          <span>
            {w.about}
            <b>{range(queue.wait)}</b>
            {w.minutes}
          </span>
        )
      )}
    </p>
  )
}
