import { expect, test } from 'vitest'
import { layOutSlip } from '../../protocol/slips/lay-out-slip.ts'
import { categories, priorityReasons } from '../../protocol/vocabulary.ts'
import type { HallEvent } from '../../server/domain/events.ts'
import { figuresOf } from '../../server/domain/shown/figures.ts'
import { project, touchedByEvent } from '../../server/domain/shown.ts'
import { appointmentSlip } from '../../server/followers/appointment-slip.ts'
import { repeatedSlip, ticketSlip } from '../../server/followers/ticket-slip.ts'
import { phraseOf } from '../../server/voice/phrases.ts'
import { secret, secretPhone } from '../fixtures/acts/act.ts'
import { act, acts, stepsWith } from '../fixtures/random-acts.ts'
import { close, halls, randomDays } from '../fixtures/random-days.ts'
import type { RulesHall } from '../fixtures/rules-hall.ts'

/** What people told of themselves, or wrote for colleagues alone; and what an identity number or telephone is kept as. */
const told = new RegExp(`${secret}|${secretPhone}|sealed-|\\*\\*\\*\\*`)
/** Why somebody goes first: the fields that say it, and the words that stand for nothing else. A counter may be one for priority. */
const fields = ['category', 'urgent', 'advantage', 'priority', 'citizen', 'citizenTag']
const words = [...categories.filter((each) => each !== 'ordinary'), ...priorityReasons.filter((each) => each !== 'other')]
const why = new RegExp(`"(${fields.join('|')})":|"(${words.join('|')})"`)

const surfaces: Record<string, number> = {}
/** Masked names that stood on the notice board, by what they were. */
const masked = new Map<string, string>()

function clean(surface: string, shown: unknown): void {
  const text = JSON.stringify(shown)
  surfaces[surface] = (surfaces[surface] ?? 0) + 1
  if (told.test(text) || why.test(text))
    throw new Error(`${surface} shows ${told.exec(text)?.[0] ?? why.exec(text)?.[0]}: ${text.slice(0, 2000)}`)
}

const publicViews = ['board', 'kiosk', 'notices', ...[1, 2, 3].flatMap((n) => [`window:${n}`, `keypad:${n}`])]
const isPublic = (view: string) => publicViews.includes(view) || view.startsWith('ticket:') || view.startsWith('case:')
const kindOf = (view: string) => view.split(':')[0] ?? view

/** Every phone that follows a number or an appointment. */
const phones = ({ state }: RulesHall) =>
  [...state.lines.index.byCode.keys(), ...state.appointments.index.byCode.keys()].map((code) => `ticket:${code}`)

/** Every phone that follows a case. */
const notices = ({ state: { cases } }: RulesHall) =>
  [...cases.index.byCode.keys(), ...cases.index.closedByCode.keys()].map((code) => `case:${code}`)

function patches(hall: RulesHall, event: HallEvent): void {
  const scene = hall.scene()
  for (const [view, keys] of touchedByEvent(scene, event, {
    names: () => [...publicViews, ...phones(hall), ...notices(hall)],
    anyOf: () => true,
  }))
    if (isPublic(view)) clean(`patch of ${kindOf(view)}`, project(scene, view, keys))
}

function slips(hall: RulesHall, event: HallEvent): void {
  const around = { hall: hall.scene().hall as never, openCounters: [1, 2], demo: true, publicUrl: 'https://hall.example' }
  const slip =
    event.type === 'ticket.taken'
      ? ticketSlip(event, around)
      : event.type === 'ticket.reprinted'
        ? repeatedSlip(event, around)
        : event.type === 'appointment.booked'
          ? appointmentSlip(event, around)
          : undefined
  if (slip) clean(`slip of ${event.type}`, [slip, layOutSlip(slip, 48)])
}

/** The board that speaks says a call as it shows it. */
function voice(hall: RulesHall, event: HallEvent): void {
  if (event.type !== 'ticket.called' && event.type !== 'ticket.recalled') return
  const { number, counter } = project(hall.scene(), 'board', [`call:${event.seq}`])[`call:${event.seq}`] as never
  for (const language of ['zh-Hans', 'yue', 'en'] as const) clean('voice', phraseOf(language, { number, counter }))
}

/** Nothing that a record holds of somebody stands in public as it was told, but a word of one letter, which anything has. */
function records(hall: RulesHall): void {
  // What is said to all, of a line that is suspended, is written in three languages.
  const all = [...hall.personal].flatMap(([ref, fields]) => (!hall.confided.has(ref) || 'zh-Hans' in fields ? [] : Object.values(fields)))
  const told = [...new Set(all)].filter((each) => [...each].length > 1 && !ownWords.test(each))
  const scene = hall.scene()
  for (const view of [...publicViews, ...phones(hall), ...notices(hall)]) {
    // What the hall has answered to an objection is for whoever holds the code.
    const { objection: _own, ...entries } = project(scene, view)
    const text = JSON.stringify(entries)
    const found = told.find((each) => text.includes(each))
    if (found !== undefined) throw new Error(`${view} shows ${found}: ${text.slice(0, 2000)}`)
  }
  for (const { case: number, applicant } of hall.state.announcements.posted.values()) {
    const name = hall.personal.get(applicant ?? '')?.['name']
    const shown = (project(scene, 'notices')[`announcement:${number}`] as { name?: string } | undefined)?.name
    if (name !== undefined && shown !== undefined) masked.set(name, shown)
  }
}

/** What is told by choosing a word of a list, and what the hall itself says on its screens. */
const ownWords = /^[a-z-]+$/

const whole = (hall: RulesHall) => {
  const scene = hall.scene()
  for (const view of [...publicViews, ...phones(hall), ...notices(hall)]) clean(kindOf(view), project(scene, view))
  clean('metrics', figuresOf(scene))
  // Whoever looks after the machines is of the staff, and reads no citizen's name or words all the same. [A9]
  const works = JSON.stringify(project(scene, 'works'))
  surfaces['works'] = (surfaces['works'] ?? 0) + 1
  if (told.test(works)) throw new Error(`works shows ${told.exec(works)?.[0]}: ${works.slice(0, 2000)}`)
}

test('[A4] [A9] [Z53] [Z56] [M8] [E2] [T8] [O1] [H3] board, window, kiosk, pad, phones, voice, slips, metrics and what citizens are answered never show a name, a telephone or identity number, words for colleagues, or why somebody goes first; nor does the journal, but the category', () => {
  let said = 0
  randomDays(
    (day) => {
      const hall = halls[day.kind]()
      hall.onEvent = (event) => {
        patches(hall, event)
        slips(hall, event)
        voice(hall, event)
        if (new RegExp(`${secret}|${secretPhone}`).test(JSON.stringify(event)))
          throw new Error(`the journal holds it: ${JSON.stringify(event)}`)
      }
      for (const [place, one] of day.steps.entries()) {
        const answer = act(hall, one)
        const row = acts[one.what]
        if (
          answer &&
          row &&
          /^(ticket\.(take|find|postpone|rejoin|reprint|rate)|appointment|escort\.ask|case\.(find|object$))/.test(row.command)
        )
          clean(`answer to ${row.command}`, answer)
        if (place % 4 === 0) whole(hall)
        if (place % 16 === 0) records(hall)
      }
      records(hall)
      close(hall, day)
      whole(hall)
      for (const fields of hall.personal.values()) if (JSON.stringify(fields).includes(secret)) said++
    },
    { numRuns: 25, most: 200 },
  )
  // Something was told that could have been shown, and every surface was looked at.
  expect(said).toBeGreaterThan(100)
  for (const surface of [
    'board',
    'kiosk',
    'notices',
    'window',
    'keypad',
    'ticket',
    'case',
    'patch of case',
    'patch of board',
    'patch of ticket',
    'patch of kiosk',
    'patch of window',
    'voice',
    'metrics',
    'works',
  ])
    expect([surface, (surfaces[surface] ?? 0) > 20]).toEqual([surface, true])
  for (const surface of ['slip of ticket.taken', 'slip of ticket.reprinted', 'slip of appointment.booked', 'answer to ticket.find'])
    expect([surface, (surfaces[surface] ?? 0) > 0]).toEqual([surface, true])
})

/** What leads to a case that is closed. */
const ofCases = /^(ticket\.take|counter\.(open|call|start|finish)|case\.(decide|close|step))$/

test('[Z87] of all that is told of a person nothing stands in public but a masked name, on days full of cases that are published', () => {
  randomDays(
    (day) => {
      const hall = halls[day.kind]()
      hall.onEvent = ({ type }) => {
        if (type === 'announcement.posted') records(hall)
      }
      for (const one of day.steps) act(hall, one)
      records(hall)
    },
    { numRuns: 140, most: 300, from: stepsWith(({ command }) => (ofCases.test(command) ? 6 : 1)) },
  )
  expect(masked.size).toBeGreaterThan(2)
  for (const [name, shown] of masked) expect([name, shown.endsWith('**'), name === shown]).toEqual([name, true, false])
})
