import type { HallEntry, LineEntry } from '../protocol/views/parts.ts'
import type { MatterEntry } from '../protocol/views/public.ts'
import { entryOf } from '../web/connection.ts'
import { formatTime, language, listed, range, say, wordsOf } from '../web/language.ts'
import { counterList } from '../web/parts/counter-list.ts'
import { TicketNumber } from '../web/parts/ticket-number.tsx'
import type { Kiosk, Slip as SlipShown } from './kiosk.ts'
import { Plan } from './plan.tsx'
import { Printing } from './printing.tsx'
import { QrCode } from './qr-code.tsx'
import { Way } from './way.tsx'

const words = wordsOf(
  {
    yours: '您的号码',
    taken: (day: string, time: string) => `${day}　${time} 取号`,
    ahead: '您前面',
    people: '人',
    wait: '大约要等',
    minutes: '分钟',
    call: '预计叫到您',
    until: (time: string) => `到 ${time}`,
    go: (area: string) => `请到 ${area}`,
    counters: (list: string) => `${list} 号窗口`,
    before: '前等候',
    seats: '等候',
    called: '屏幕会叫您，过号了会再叫您。',
    closed: '现在没有窗口开着，窗口开了会按号叫您。',
    scan: '扫一扫，手机上看进度',
    scanNote: '前面还有几个人、大约几点叫到您，随时能看；需要的材料也在里面',
    several: (n: number) => `一次办 ${n} 件`,
    again: '再取一个号',
    done: '完成',
    back: (n: number) => `${n} 秒后回首页`,
  },
  {
    yours: '您的號碼',
    taken: (day: string, time: string) => `${day}　${time} 取號`,
    ahead: '您前面',
    people: '人',
    wait: '大約要等',
    minutes: '分鐘',
    call: '預計叫到您',
    until: (time: string) => `到 ${time}`,
    go: (area: string) => `請到 ${area}`,
    counters: (list: string) => `${list} 號窗口`,
    before: '前等候',
    seats: '等候',
    called: '屏幕會叫您，過號了會再叫您。',
    closed: '現在沒有窗口開著，窗口開了會按號叫您。',
    scan: '掃一掃，手機上看進度',
    scanNote: '前面還有幾個人、大約幾點叫到您，隨時能看；需要的材料也在裡面',
    several: (n: number) => `一次辦 ${n} 件`,
    again: '再取一個號',
    done: '完成',
    back: (n: number) => `${n} 秒後回首頁`,
  },
  {
    yours: 'Your number',
    taken: (day: string, time: string) => `${day}, taken at ${time}`,
    ahead: 'Ahead of you',
    people: '',
    wait: 'Wait about',
    minutes: 'min',
    call: 'Likely called',
    until: (time: string) => `to ${time}`,
    go: (area: string) => `Please go to ${area}`,
    counters: (list: string) => `${/\D/.test(list) ? 'Counters' : 'Counter'} ${list}`,
    before: '',
    seats: '',
    called: 'The screens will call you. If you miss it, you are called again.',
    closed: 'No counter is open now. You will be called when one opens.',
    scan: 'Follow it on your phone',
    scanNote: 'How many are ahead, when you are likely called, and what to bring',
    several: (n: number) => `${n} matters in one visit`,
    again: 'Take another',
    done: 'Done',
    back: (n: number) => `closes in ${n} s`,
  },
)

type Props = { kiosk: Kiosk; hall: HallEntry; slip: SlipShown }

export function Slip({ kiosk, hall, slip }: Props) {
  const w = words.value
  const entries = kiosk.connection.entries.value
  const matter = entryOf<MatterEntry>(entries, `matter:${slip.matter}`)
  const line = entryOf<LineEntry>(entries, `line:${slip.line}`)
  const address = phonePage(slip, hall)
  const time = (minutes: number) => formatTime(slip.takenAt + minutes * 60_000, hall.zone)
  return (
    <div class={`screen slip ${kiosk.elder.value ? 'elder' : ''}`}>
      <header class="top" data-field="far">
        <p>{w.yours}</p>
        <p data-testid="slip-number" role="status">
          <TicketNumber number={slip.number} class={slip.number.length > 5 ? 'long' : ''} />
        </p>
        <h1 class="song">{slip.stages ? w.several(slip.stages.length) : matter && say(matter.name)}</h1>
        <p>{w.taken(formatTime(slip.takenAt, hall.zone, 'day'), time(0))}</p>
      </header>
      <main>
        <dl class="ahead">
          <div>
            <dt>{w.ahead}</dt>
            <dd data-testid="slip-ahead">
              {slip.ahead}
              <small>{w.people}</small>
            </dd>
          </div>
          {slip.wait && line && line.counters.length > 0 && (
            <>
              <div>
                <dt>{w.wait}</dt>
                <dd data-testid="slip-wait">
                  {range(slip.wait)}
                  <small>{w.minutes}</small>
                </dd>
              </div>
              <div>
                <dt>{w.call}</dt>
                <dd>
                  {time(slip.wait.p50)}
                  <small>{w.until(time(Math.max(slip.wait.p90, slip.wait.p50 + 1)))}</small>
                </dd>
              </div>
            </>
          )}
        </dl>
        {slip.stages ? <Way kiosk={kiosk} stages={slip.stages} /> : line && <Where kiosk={kiosk} line={line} />}
        {address && (
          <section class="qrs">
            <QrCode text={address} />
            <div>
              <h2>{w.scan}</h2>
              <p>{w.scanNote}</p>
            </div>
          </section>
        )}
      </main>
      <Printing kiosk={kiosk} slip={slip} />
      <footer class="end">
        <button type="button" data-testid="another" onClick={() => kiosk.startOver()}>
          {w.again}
        </button>
        <button type="button" class="ok" data-testid="done" onClick={() => kiosk.forget()}>
          {w.done}
          <small>{w.back(kiosk.slipSeconds.value)}</small>
        </button>
      </footer>
    </div>
  )
}

function Where({ kiosk, line }: { kiosk: Kiosk; line: LineEntry }) {
  const w = words.value
  const { counters } = line
  return (
    <section class="where">
      <div>
        <h2>
          <span>{w.go(say(line.area))}</span>
          {counters.length > 0 && <span>{w.counters(counters.length > 4 ? counterList(counters) : listed(counters))}</span>}
          <span>{counters.length > 0 ? w.before : w.seats}</span>
        </h2>
        <p>{counters.length > 0 ? w.called : w.closed}</p>
      </div>
      <Plan entries={kiosk.connection.entries.value} line={line} />
    </section>
  )
}

/** Where the phone page can be reached. Without a public address there is none. */
function phonePage(slip: SlipShown, hall: HallEntry): string | undefined {
  if (!hall.publicUrl) return undefined
  const address = `${hall.publicUrl}/t/${slip.code}`
  if (language.value === 'zh-Hans') return address
  const spoken = new URL(address)
  spoken.searchParams.set('lang', language.value)
  return spoken.href
}
