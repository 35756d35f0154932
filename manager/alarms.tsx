import type { AlarmEntry, LoadCounter, LoadLine } from '../protocol/views/staff.ts'
import { formatTime, say } from '../web/language.ts'
import { counterList } from '../web/parts/counter-list.ts'
import { Icon } from '../web/parts/icon.tsx'
import { alarmWords } from './alarm-words.ts'
import { printerName } from './printers.tsx'
import { voiceTrouble, voiceWay } from './voice-words.ts'
import { printerWords, words } from './words.ts'

export type Surroundings = { readonly lines: readonly LoadLine[]; readonly counters: readonly LoadCounter[]; readonly zone: string }

const looks = { 3: 'now', 2: 'look', 1: 'know' } as const

/** What needs the manager, heaviest first. */
export function Alarms({ alarms, around }: { alarms: readonly AlarmEntry[]; around: Surroundings }) {
  const w = words.value
  const sorted = [...alarms].sort((a, b) => b.weight - a.weight || (a.since ?? '').localeCompare(b.since ?? ''))
  return (
    <section class="alarms" aria-live="polite">
      <h2>
        {w.alarms}
        {sorted.length > 0 && <span>{w.alarmCount(sorted.length)}</span>}
      </h2>
      {sorted.length === 0 && (
        <p class="calm">
          <Icon name="tick" />
          {w.noAlarms}
        </p>
      )}
      {/* Many alarms scroll, with the keyboard too. */}
      <ul tabIndex={sorted.length > 0 ? 0 : undefined} aria-label={w.alarms}>
        {sorted.map((alarm) => (
          <li
            key={`${alarm.kind}${alarm.line}${alarm.counter}${alarm.number}${alarm.printer?.printer}${alarm.voice?.trouble}${alarm.voice?.clip}${alarm.escort?.escort}`}
            class={`al ${looks[alarm.weight]}`}
          >
            <Icon name={alarm.kind === 'printer' ? 'printer' : alarm.kind === 'escort' ? 'escort' : 'warning'} />
            <b>{headline(alarm, around)}</b>
            <p>{detail(alarm, around)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function headline(alarm: AlarmEntry, { lines }: Surroundings): string {
  const w = alarmWords.value
  const line = lines.find((entry) => entry.line === alarm.line)
  const named = line ? `${line.line} ${say(line.name)}` : (alarm.line ?? '')
  switch (alarm.kind) {
    case 'line-uncovered':
      return w.uncovered(named)
    case 'wait-long':
      return w.waitLong(named, alarm.minutes ?? 0)
    case 'called-long':
      return w.calledLong(alarm.number ?? '', alarm.minutes ?? 0)
    case 'return-overdue':
      return w.overdue(alarm.counter ?? 0, alarm.minutes ?? 0)
    case 'appointment-broken':
      return w.broken(alarm.number ?? '', alarm.minutes ?? 0)
    case 'printer':
      return alarm.printer ? `${printerName(alarm.printer)}${w.gap}${printerWords.value[alarm.printer.state]}` : ''
    case 'escort':
      return alarm.escort ? w.escort(alarm.escort.device?.replace(/^\D+/, ''), alarm.escort.number) : ''
    case 'left-waiting':
      return w.leftWaiting(alarm.waiting ?? 0)
    case 'not-opened':
      return w.notOpened(counterList(alarm.counters ?? []))
    case 'voice':
      return alarm.voice ? voiceTrouble.value[alarm.voice.trouble] : ''
  }
}

function detail(alarm: AlarmEntry, { counters, zone }: Surroundings): string {
  const w = alarmWords.value
  const counter = counters.find((entry) => entry.counter === alarm.counter)
  const due = alarm.kind === 'return-overdue' && counter?.pause?.until
  const facts = [
    alarm.kind === 'left-waiting' && w.leftWay,
    alarm.kind === 'not-opened' && w.openedAgo(alarm.minutes ?? 0),
    alarm.kind !== 'left-waiting' && alarm.waiting !== undefined && w.waiting(alarm.waiting),
    alarm.kind === 'called-long' && counter && w.counter(counter.counter),
    counter?.clerk?.name,
    due && w.dueAt(formatTime(Date.parse(due), zone)),
    alarm.printer && alarm.printer.jobs > 0 && words.value.jobs(alarm.printer.jobs),
    alarm.voice?.clip,
    alarm.voice && voiceWay.value[alarm.voice.trouble],
    alarm.since && w.since(formatTime(Date.parse(alarm.since), zone)),
  ]
  return facts.filter(Boolean).join(w.gap)
}
