import type { AlarmEntry } from '../protocol/views/alarms.ts'
import type { LoadCounter, LoadLine } from '../protocol/views/staff.ts'
import { formatTime, listed, say } from '../web/language.ts'
import { counterList } from '../web/parts/counter-list.ts'
import { Icon } from '../web/parts/icon.tsx'
import { alarmWords } from './alarm-words.ts'
import { deviceName } from './devices/device-names.ts'
import { faultWords } from './devices/fault-words.ts'
import { checkWords, readyWords } from './hours/ready-words.ts'
import { printerName } from './printers.tsx'
import { voiceTrouble, voiceWay } from './voice-words.ts'
import { printerWords, words } from './words.ts'

export type Surroundings = { readonly lines: readonly LoadLine[]; readonly counters: readonly LoadCounter[]; readonly zone: string }

/** Of many devices at once so many are named: the rest are on the page of the devices, and other alarms stay in sight. */
const mostNamed = 6

/** They count no people who stand in the hall, or have said how many already. */
const ofAsked: readonly AlarmEntry['kind'][] = ['enquiry-late', 'record-waiting', 'visit-late', 'agency-late']
const countsOthers: readonly AlarmEntry['kind'][] = ['left-waiting', 'sent-to-nobody', 'home-late', ...ofAsked]

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
            key={`${alarm.kind}${alarm.line}${alarm.counter}${alarm.number}${alarm.printer?.printer}${alarm.voice?.trouble}${alarm.voice?.clip}${alarm.escort?.escort}${alarm.device?.device}${alarm.ended ? 'ended' : ''}`}
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
      return alarm.printer ? `${printerName(alarm.printer)}${w.gap}${printerTrouble(alarm.printer)}` : ''
    case 'escort':
      return alarm.escort ? w.escort(alarm.escort.device?.replace(/^\D+/, ''), alarm.escort.number) : ''
    case 'post-empty':
      return w.postEmpty(alarm.counter ?? 0)
    case 'cover-limit':
      return w.coverLimit(alarm.counter ?? 0, alarm.person ?? '')
    case 'left-waiting':
      return w.leftWaiting(alarm.waiting ?? 0)
    case 'not-opened':
      return w.notOpened(counterList(alarm.counters ?? []))
    case 'sent-to-nobody':
      return w.sentToNobody(alarm.counter === undefined ? (alarm.person ?? '') : w.counter(alarm.counter), alarm.waiting ?? 0)
    case 'device':
      return alarm.device ? `${deviceName(alarm.device.device)}${w.gap}${faultWords(alarm.device.fault)}` : ''
    case 'devices':
      return (alarm.ended ? w.manyBack : w.manyAway)(alarm.devices?.length ?? 0)
    case 'duty-gap':
      return w.dutyGap
    case 'oncall':
      return w.oncall(alarm.person ?? '', alarm.minutes ?? 0)
    case 'telling-late':
      return w.tellingLate(alarm.number ?? '')
    case 'not-ready':
      return readyWords.value.missing(alarm.found?.length ?? 0)
    case 'away':
      return w.away(alarm.counter ?? 0, alarm.person ?? '', alarm.minutes ?? 0)
    case 'away-asked':
      return w.awayAsked(alarm.person ?? '', alarm.counter ?? 0)
    case 'enquiry-late':
      return w.enquiryLate(alarm.waiting ?? 0)
    case 'record-waiting':
      return w.recordWaiting(alarm.waiting ?? 0)
    case 'agency-late':
      return w.agencyLate(alarm.waiting ?? 0)
    case 'visit-late':
      return w.visitLate(alarm.waiting ?? 0)
    case 'cases-overdue':
    case 'cases-red':
    case 'cases-step-late':
    case 'cases-papers-late':
    case 'cases-extension':
      return w.cases[alarm.kind](alarm.waiting ?? 0)
    case 'cases-year':
      return w.casesYear(alarm.year ?? 0, alarm.waiting ?? 0)
    case 'objections-late':
      return w.objectionsLate(alarm.waiting ?? 0)
    case 'home-late':
      return w.homeLate(alarm.waiting ?? 0)
    case 'mail-late':
      return w.mailLate(alarm.waiting ?? 0)
    case 'mail-sheet':
      return w.mailSheet(alarm.month ?? '', alarm.waiting ?? 0)
    case 'voice':
      return alarm.voice ? voiceTrouble.value[alarm.voice.trouble] : ''
  }
}

const printerTrouble = ({ state, held }: NonNullable<AlarmEntry['printer']>): string =>
  state === 'ready' && held !== undefined ? words.value.heldBack(held) : printerWords.value[state]

function detail(alarm: AlarmEntry, { counters, zone }: Surroundings): string {
  const w = alarmWords.value
  const counter = counters.find((entry) => entry.counter === alarm.counter)
  const due = alarm.kind === 'return-overdue' && counter?.pause?.until
  const ended = alarm.ended ?? alarm.device?.ended
  const facts = [
    alarm.kind === 'left-waiting' && w.leftWay,
    alarm.kind === 'duty-gap' && w.dutyWay,
    alarm.kind === 'not-ready' && readyWords.value.minutesLeft(alarm.minutes ?? 0),
    alarm.found?.map(({ check }) => checkWords.value[check]).join(w.gap),
    alarm.kind === 'not-ready' && readyWords.value.way,
    alarm.kind === 'cover-limit' && w.coverLimitWay,
    alarm.kind === 'post-empty' && alarm.person,
    alarm.kind === 'post-empty' && (alarm.appointed === undefined ? w.nameSomebody : w.named(alarm.appointed)),
    (alarm.kind === 'post-empty' || alarm.kind === 'line-uncovered') && alarm.minutes !== undefined && w.forMinutes(alarm.minutes),
    alarm.kind === 'not-opened' && w.openedAgo(alarm.minutes ?? 0),
    alarm.kind === 'sent-to-nobody' && w.sentWay,
    alarm.kind === 'cases-year' && w.casesYearWay,
    alarm.cases && listed([...alarm.cases]),
    alarm.kind === 'mail-sheet' && alarm.by && w.mailSheetBy(formatTime(Date.parse(`${alarm.by}T12:00:00Z`), 'UTC', 'day')),
    alarm.kind === 'away' && w.awayWay,
    alarm.kind === 'away-asked' && w.awayAskedWay,
    ofAsked.includes(alarm.kind) && w.askedWay,
    alarm.kind === 'home-late' && w.homeWay,
    !countsOthers.includes(alarm.kind) && !alarm.cases && alarm.waiting !== undefined && w.waiting(alarm.waiting),
    alarm.kind === 'called-long' && counter && w.counter(counter.counter),
    counter?.clerk?.name,
    alarm.kind === 'telling-late' && alarm.person,
    due && w.dueAt(formatTime(Date.parse(due), zone)),
    alarm.printer && alarm.printer.jobs > 0 && words.value.jobs(alarm.printer.jobs),
    alarm.printer?.held !== undefined && alarm.printer.state !== 'ready' && words.value.heldBack(alarm.printer.held),
    alarm.printer?.standIn && words.value.printsElsewhere(printerName({ ...alarm.printer.standIn, kind: 'printer' })),
    alarm.voice?.clip,
    alarm.voice && voiceWay.value[alarm.voice.trouble],
    alarm.devices && listed(alarm.devices.slice(0, mostNamed).map(deviceName)),
    alarm.devices && alarm.devices.length > mostNamed && w.andMore(alarm.devices.length - mostNamed),
    alarm.device && alarm.device.times > 1 && w.times(alarm.device.times),
    alarm.kind !== 'not-ready' && alarm.since && w.since(formatTime(Date.parse(alarm.since), zone)),
    ended && w.ended(formatTime(Date.parse(ended), zone)),
  ]
  return facts.filter(Boolean).join(w.gap)
}
