import type { AlarmEntry, FloorAlarm } from '../protocol/views/alarms.ts'
import { entriesOf } from '../web/connection.ts'
import { listed, wordsOf } from '../web/language.ts'
import type { Desk } from './desk.ts'

type Words = {
  title: string
  count: (n: number) => string
  kinds: Record<FloorAlarm, string>
  line: (line: string) => string
  counters: (counters: string) => string
  waiting: (n: number) => string
  minutes: (n: number) => string
  gap: string
}

export const alarmWords = wordsOf<Words>(
  {
    title: '现场要处理的',
    count: (n) => `现场有 ${n} 件事要处理`,
    kinds: {
      'line-uncovered': '没有窗口在办',
      'wait-long': '等得太久',
      'called-long': '叫了号，还没有开始',
      'return-overdue': '过了返回时间，还没有回来',
      printer: '打印机出了问题',
      voice: '语音播报不正常',
      'appointment-broken': '过了约定时间，还没有叫',
      escort: '群众请人帮助',
      'left-waiting': '下班后还有人没有安排',
      'not-opened': '到点没有开窗',
      'sent-to-nobody': '转去的地方没有人',
      'not-ready': '开门前还没有准备好',
      device: '设备出了问题',
      devices: '多台设备同时断开',
      'post-empty': 'A、B 岗都不在',
      oncall: '叫了人，还没有回应',
    },
    line: (line) => `队列 ${line}`,
    counters: (counters) => `${counters} 号窗口`,
    waiting: (n) => `${n} 人`,
    minutes: (n) => `${n} 分钟`,
    gap: '　',
  },
  {
    title: '現場要處理的',
    count: (n) => `現場有 ${n} 件事要處理`,
    kinds: {
      'line-uncovered': '沒有窗口在辦',
      'wait-long': '等得太久',
      'called-long': '叫了號，還沒有開始',
      'return-overdue': '過了返回時間，還沒有回來',
      printer: '印表機出了問題',
      voice: '語音播報不正常',
      'appointment-broken': '過了約定時間，還沒有叫',
      escort: '群眾請人幫助',
      'left-waiting': '下班後還有人沒有安排',
      'not-opened': '到點沒有開窗',
      'sent-to-nobody': '轉去的地方沒有人',
      'not-ready': '開門前還沒有準備好',
      device: '設備出了問題',
      devices: '多台設備同時斷開',
      'post-empty': 'A、B 崗都不在',
      oncall: '叫了人，還沒有回應',
    },
    line: (line) => `隊列 ${line}`,
    counters: (counters) => `${counters} 號窗口`,
    waiting: (n) => `${n} 人`,
    minutes: (n) => `${n} 分鐘`,
    gap: '　',
  },
  {
    title: 'To see to on the floor',
    count: (n) => (n === 1 ? 'One thing to see to on the floor' : `${n} things to see to on the floor`),
    kinds: {
      'line-uncovered': 'No counter is serving',
      'wait-long': 'The wait is too long',
      'called-long': 'Called and not begun',
      'return-overdue': 'Not back at the time that was told',
      printer: 'A printer has a fault',
      voice: 'The voice has a fault',
      'appointment-broken': 'An appointment is past its time',
      escort: 'Somebody asks for help',
      'left-waiting': 'People are left after closing',
      'not-opened': 'Not opened on time',
      'sent-to-nobody': 'Sent to where nobody is',
      'not-ready': 'Not ready for the opening',
      device: 'A device has a fault',
      devices: 'Many devices are away at once',
      'post-empty': 'A and B are both away',
      oncall: 'Called out, and no answer',
    },
    line: (line) => `line ${line}`,
    counters: (counters) => `counter ${counters}`,
    waiting: (n) => (n === 1 ? 'one person' : `${n} people`),
    minutes: (n) => (n === 1 ? 'one minute' : `${n} minutes`),
    gap: ', ',
  },
)

/** What the floor wants of the clerk who is on duty, heaviest first. */
export const alarmsOf = (desk: Desk): readonly AlarmEntry[] =>
  [...entriesOf<AlarmEntry>(desk.connection.entries.value, 'alarm:')].sort(
    (a, b) => b.weight - a.weight || (a.since ?? '').localeCompare(b.since ?? ''),
  )

function factsOf(alarm: AlarmEntry): string {
  const w = alarmWords.value
  const counters = alarm.counters ?? (alarm.counter === undefined ? [] : [alarm.counter])
  return [
    alarm.line && w.line(alarm.line),
    counters.length > 0 && w.counters(listed(counters.map(String))),
    alarm.number,
    alarm.escort?.number,
    alarm.person,
    alarm.printer?.printer,
    alarm.device?.device,
    alarm.devices && listed([...alarm.devices].slice(0, 3)),
    alarm.waiting !== undefined && w.waiting(alarm.waiting),
    alarm.minutes !== undefined && w.minutes(alarm.minutes),
  ]
    .filter(Boolean)
    .join(w.gap)
}

export function DutyAlarms({ desk }: { desk: Desk }) {
  const w = alarmWords.value
  const alarms = alarmsOf(desk)
  if (alarms.length === 0) return null
  return (
    <section class="log" data-testid="duty-alarms">
      <h3>{w.title}</h3>
      <ul>
        {alarms.map((alarm) => (
          <li
            key={`${alarm.kind}${alarm.line}${alarm.counter}${alarm.number}${alarm.printer?.printer}${alarm.device?.device}${alarm.since}`}
          >
            <b>{w.kinds[alarm.kind as FloorAlarm]}</b>
            {factsOf(alarm)}
          </li>
        ))}
      </ul>
    </section>
  )
}
