import type { HoursEntry, ReadyEntry, TakingEntry } from '../../../protocol/views/hours.ts'
import type { CheckedEntry } from '../../../protocol/views/readiness.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import { planOf } from '../calendar/sessions.ts'
import { minutesLeft, nextOpening } from '../calendar/standing.ts'
import { keptHours, mayTake, standing } from '../closing/open-hours.ts'
import { wholeHall } from '../closing/state.ts'
import { listAt } from '../lines/state.ts'
import { lookAround } from '../opening.ts'
import { compact, iso, lineIds, lineOf, type Part, type Scene, waitOf } from './scene.ts'

const minute = 60_000

const made = new WeakMap<Scene, HoursEntry & Entry>()

/** Worked out once for all who ask of this moment. */
function hoursEntry(scene: Scene): HoursEntry & Entry {
  const known = made.get(scene)
  if (known) return known
  const entry = entryNow(scene)
  made.set(scene, entry)
  return entry
}

function entryNow(scene: Scene): HoursEntry & Entry {
  const { hall, now, state } = scene
  const { closing, setup } = state
  const plan = planOf(hall, closing.years, setup.day)
  const about = {
    kind: plan.kind,
    sessions: plan.sessions.map(({ from, to }) => ({ from: iso(from), to: iso(to) })),
    text: plan.text,
    provisional: plan.provisional || undefined,
    dutyPhone: hall.hall.dutyPhone,
  }
  if (!keptHours(state)) return compact({ kept: false, state: 'open', ...about }) as HoursEntry & Entry
  const { state: stands, session } = standing(state, hall, now)
  const runs = stands === 'open' || stands === 'closing'
  const next = runs ? undefined : nextOpening(hall, closing.years, { day: setup.day, now })
  return compact({
    kept: true,
    state: stands,
    ...about,
    until: runs && session ? iso(session.to) : undefined,
    opens: next && iso(next),
    doors: next && iso(next - hall.rules.doorOpensMinutesBefore * minute),
    extended: extended(scene),
  }) as HoursEntry & Entry
}

function extended({ state, now }: Scene): object | undefined {
  const running = [...state.closing.extended].filter(([, until]) => until > now)
  // Announced ahead, it shows when the session has ended.
  if (running.length === 0 || state.closing.session) return undefined
  const lines = running.map(([line]) => line)
  const until = iso(Math.max(...running.map(([, each]) => each)))
  return lines.includes(wholeHall) ? { until } : { until, lines: lines.sort() }
}

function takingEntry(scene: Scene, line: string): (TakingEntry & Entry) | undefined {
  if (!lineOf(scene, line)) return undefined
  const { state, hall, now } = scene
  const given = state.lines.days.get(line)?.serial ?? 0
  const wait = waitOf(scene, { line }, listAt(state.lines, { line }).size)
  const refused = mayTake(state, line, now, { given, wait })
  const limit = lineOf(scene, line)?.dailyLimit
  const left = limit === undefined ? undefined : Math.max(0, limit - given)
  const kept = keptHours(state)
  const ends = kept && standing(state, hall, now, line).dayEnds
  const at = { day: state.setup.day, now }
  const doubtful = !refused && ends !== undefined && wait.p90 > minutesLeft(hall, state.closing.years, at, line)
  return compact({
    line,
    why: refused?.refused,
    until: refused?.until,
    doubtful: doubtful ? { ends: iso(ends), ...wait } : undefined,
    left,
  }) as TakingEntry & Entry
}

function readyEntry(scene: Scene): (ReadyEntry & Entry) | undefined {
  const { state, hall, now, facts } = scene
  const { opens, stage, unattended, found } = lookAround(state, hall, now, facts)
  if (opens === undefined || stage === 'asked') return undefined
  const printers = [...facts.printers.values()].filter((printer) => printer.state !== 'ready')
  return { opens: iso(opens), stage, counters: unattended, printers, found } as unknown as ReadyEntry & Entry
}

function checkedEntry({ state }: Scene): (CheckedEntry & Entry) | undefined {
  const { checked } = state.readiness
  if (!checked) return undefined
  const { at, stage, opens, by, found } = checked
  return compact({ at: iso(at), stage, opens: opens === undefined ? undefined : iso(opens), by, found }) as unknown as CheckedEntry & Entry
}

/** Parts that several views have. */
export const hoursPart: Part = { make: hoursEntry }
export const takingPart: Part = { ids: lineIds, make: takingEntry }
export const readyPart: Part = { make: readyEntry }
export const checkedPart: Part = { make: checkedEntry }
