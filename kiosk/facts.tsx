import type { LineEntry } from '../protocol/views/parts.ts'
import type { MatterEntry } from '../protocol/views/public.ts'
import { language, say, wordsOf } from '../web/language.ts'
import { counterList } from '../web/parts/counter-list.ts'

const words = wordsOf(
  {
    fee: '收费',
    promised: '承诺时限',
    legal: (time: string) => `法定 ${time}`,
    where: '在哪里办',
    counters: (list: string) => `${list} 号窗口`,
    closed: '现在没有窗口开着',
    length: '办理时间',
    minutes: (n: number) => `约 ${n} 分钟`,
    once: '轮到您以后',
  },
  {
    fee: '收費',
    promised: '承諾時限',
    legal: (time: string) => `法定 ${time}`,
    where: '在哪裡辦',
    counters: (list: string) => `${list} 號窗口`,
    closed: '現在沒有窗口開著',
    length: '辦理時間',
    minutes: (n: number) => `約 ${n} 分鐘`,
    once: '輪到您以後',
  },
  {
    fee: 'Fee',
    promised: 'Promised',
    legal: (time: string) => `by law: ${time}`,
    where: 'Where',
    counters: (list: string) => `${/\D/.test(list) ? 'Counters' : 'Counter'} ${list}`,
    closed: 'No counter open now',
    length: 'Takes',
    minutes: (n: number) => `about ${n} min`,
    once: 'at the counter',
  },
)

/** The four facts that are asked at every enquiry desk. */
export function Facts({ matter, line, elder }: { matter: MatterEntry; line: LineEntry | undefined; elder: boolean }) {
  const w = words.value
  // More characters than this do not fit in two lines of the larger size.
  const long = language.value === 'en' ? 14 : 9
  const open = line && line.counters.length > 0
  return (
    <dl class="facts">
      <div>
        <dt>{w.fee}</dt>
        <dd class={say(matter.guide.fee).length > long ? 'long' : ''}>{say(matter.guide.fee)}</dd>
      </div>
      {!elder && (
        <div>
          <dt>{w.promised}</dt>
          <dd class={say(matter.guide.promised).length > long ? 'long' : ''}>
            {say(matter.guide.promised)}
            <small>{w.legal(say(matter.guide.legal))}</small>
          </dd>
        </div>
      )}
      <div>
        <dt>{w.where}</dt>
        <dd>
          {line ? say(line.area) : ''}
          <small>{open ? w.counters(counterList(line.counters)) : w.closed}</small>
        </dd>
      </div>
      <div>
        <dt>{w.length}</dt>
        <dd>
          {w.minutes(matter.minutes)}
          <small>{w.once}</small>
        </dd>
      </div>
    </dl>
  )
}
