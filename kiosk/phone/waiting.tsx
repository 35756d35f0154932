import type { HoursEntry } from '../../protocol/views/hours.ts'
import { entryOf } from '../../web/connection.ts'
import { formatTime, range, say, wordsOf } from '../../web/language.ts'
import { counterList } from '../../web/parts/counter-list.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { isShut, openingSaid } from '../../web/parts/opening.ts'
import { stopped } from '../../web/parts/suspension.ts'
import { broughtOf } from './brought.ts'
import { Foot } from './foot.tsx'
import { Head } from './head.tsx'
import { HelpRow } from './help.tsx'
import { More } from './more.tsx'
import type { SheetName, Shown } from './shown.ts'
import { Stages } from './stages.tsx'
import { Track } from './track.tsx'

const words = wordsOf(
  {
    ahead: '前面',
    people: '人',
    wait: '大约还要等',
    minutes: '分',
    call: '预计叫到您',
    from: '起',
    where: (area: string, list: string) => `${area} ${list} 号窗口`,
    soon: '请早一点回到大厅，过号了会再叫您',
    next: '下一个就可能叫到您，请在窗口前等',
    closed: '现在没有窗口开着，窗口开了会按号叫您',
    rests: (time: string) => `大厅现在休息，${time} 开始叫号`,
    restsLong: '大厅现在休息，恢复办公后接着叫号',
    first: '您的号留到下次开门，最先叫您',
    extended: (time: string) => `延时服务中，办到 ${time}`,
    short: (n: number) => `还差 ${n} 样`,
    complete: '带齐了',
    none: '不用带',
    keeps: '您的号码有效，位置不变',
    cancel: '不办了，取消',
    postpone: (n: number) => `赶不上？让 ${n} 位先办`,
    returnsTo: (n: number) => `这里办好以后，回到 ${n} 号窗口`,
  },
  {
    ahead: '前面',
    people: '人',
    wait: '大約還要等',
    minutes: '分',
    call: '預計叫到您',
    from: '起',
    where: (area: string, list: string) => `${area} ${list} 號窗口`,
    soon: '請早一點回到大廳，過號了會再叫您',
    next: '下一個就可能叫到您，請在窗口前等',
    closed: '現在沒有窗口開著，窗口開了會按號叫您',
    rests: (time: string) => `大廳現在休息，${time} 開始叫號`,
    restsLong: '大廳現在休息，恢復辦公後接著叫號',
    first: '您的號留到下次開門，最先叫您',
    extended: (time: string) => `延時服務中，辦到 ${time}`,
    short: (n: number) => `還差 ${n} 樣`,
    complete: '帶齊了',
    none: '不用帶',
    keeps: '您的號碼有效，位置不變',
    cancel: '不辦了，取消',
    postpone: (n: number) => `趕不上？讓 ${n} 位先辦`,
    returnsTo: (n: number) => `這裡辦好以後，回到 ${n} 號窗口`,
  },
  {
    ahead: 'Ahead',
    people: '',
    wait: 'Wait about',
    minutes: 'min',
    call: 'Likely from',
    from: '',
    where: (area: string, list: string) => `${area}, ${/\D/.test(list) ? 'counters' : 'counter'} ${list}`,
    soon: 'Please be back early. If you miss it, you are called again',
    next: 'You may be next. Please wait near the counter',
    closed: 'No counter is open now. You are called when one opens',
    rests: (time: string) => `The hall rests now. Calls from ${time}`,
    restsLong: 'The hall rests now. Calls go on when it opens again',
    first: 'Your number is kept for the next opening and goes first',
    extended: (time: string) => `Extended service until ${time}`,
    short: (n: number) => `${n} to go`,
    complete: 'Complete',
    none: 'Nothing',
    keeps: 'Your number stays good, and so does your place',
    cancel: 'Cancel my number',
    postpone: (n: number) => `Not here yet? Let ${n} go first`,
    returnsTo: (n: number) => `Afterwards back to counter ${n}`,
  },
)

type Props = { shown: Shown; code: string; open: (name: SheetName) => void }

export function Waiting({ shown, code, open }: Props) {
  const w = words.value
  const { hall, ticket, matter } = shown
  const served = ticket.counters.length > 0
  const hours = entryOf<HoursEntry>(shown.connection.entries.value, 'hours')
  const rest = restSaid(shown, hours)
  const wait = served && !rest ? ticket.wait : undefined
  const time = (minutes: number) => formatTime(shown.connection.now() + minutes * 60_000, hall.zone)
  const missing = matter.guide.materials.filter((material, index) => material.required && !broughtOf(code).value.has(index)).length
  return (
    <>
      <Head shown={shown} />
      <main class="body">
        {ticket.ahead !== undefined && (
          <section class="wait">
            <dl>
              <div>
                <dt>{w.ahead}</dt>
                <dd data-testid="ahead">
                  {ticket.ahead}
                  <small>{w.people}</small>
                </dd>
              </div>
              {wait && (
                <>
                  <div>
                    <dt>{w.wait}</dt>
                    <dd data-testid="wait">
                      {range(wait)}
                      <small>{w.minutes}</small>
                    </dd>
                  </div>
                  <div>
                    <dt>{w.call}</dt>
                    <dd>
                      {time(wait.p50)}
                      <small>{w.from}</small>
                    </dd>
                  </div>
                </>
              )}
            </dl>
            <Track ahead={ticket.ahead} lastCalled={ticket.lastCalled} />
          </section>
        )}
        <section class="where">
          <Icon name="place" />
          <div>
            <b>{served ? w.where(say(ticket.area), counterList(ticket.counters)) : say(ticket.area)}</b>
            <p data-testid="advice">{rest ?? (!served ? w.closed : ticket.ahead === 0 ? w.next : w.soon)}</p>
            {ticket.returnsTo !== undefined && <p data-testid="returns-to">{w.returnsTo(ticket.returnsTo)}</p>}
          </div>
        </section>
        <Stages shown={shown} />
        {ticket.suspended && (
          <section class="where halted" data-testid="suspended">
            <Icon name="pause" />
            <div>
              <b>{stopped()}</b>
              <p>{say(ticket.suspended.text)}</p>
              <p>{w.keeps}</p>
            </div>
          </section>
        )}
        <More
          open={open}
          papers={matter.guide.materials.length === 0 ? w.none : missing > 0 ? w.short(missing) : w.complete}
          fee={say(matter.guide.fee)}
        >
          <HelpRow shown={shown} />
        </More>
      </main>
      <Foot shown={shown}>
        {ticket.may?.postpone !== undefined && (
          <button type="button" data-testid="postpone" onClick={() => open('postpone')}>
            {w.postpone(ticket.may.postpone)}
          </button>
        )}
        <button type="button" data-testid="cancel" onClick={() => open('cancel')}>
          {w.cancel}
        </button>
      </Foot>
    </>
  )
}

/** Out of hours nobody is called: when it goes on, and that the number stays. */
function restSaid({ connection, hall, ticket }: Shown, hours: HoursEntry | undefined): string | undefined {
  const w = words.value
  if (hours?.extended) return w.extended(formatTime(Date.parse(hours.extended.until), hall.zone))
  if (!hours || !isShut(hours)) return undefined
  const opens = hours.opens ? w.rests(openingSaid(hours.opens, connection.now(), hall.zone)) : w.restsLong
  return hours.state === 'closed' || ticket.state === 'carried' ? `${opens}\u3000${w.first}` : opens
}
