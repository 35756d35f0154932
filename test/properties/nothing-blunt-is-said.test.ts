import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forbiddenIn, forbiddenPhrases, forbiddenWithin } from '../../protocol/plain-words.ts'
import { layOutSlip } from '../../protocol/slips/lay-out-slip.ts'
import { sampleNotice } from '../../protocol/slips/sample-notices.ts'
import { sampleOf } from '../../protocol/slips/samples.ts'
import { type Slip, slipKinds } from '../../protocol/slips/slip.ts'
import { languages, noticeKinds } from '../../protocol/vocabulary.ts'
import type { HallEvent } from '../../server/domain/events.ts'
import { project } from '../../server/domain/shown.ts'
import { appointmentSlip } from '../../server/followers/appointment-slip.ts'
import { isNotice, noticeSlips } from '../../server/followers/notice-slips.ts'
import { repeatedSlip, ticketSlip } from '../../server/followers/ticket-slip.ts'
import { phraseOf, textOf } from '../../server/voice/phrases.ts'
import { guide, leader } from '../fixtures/acts/act.ts'
import { pass, randomWeeks, WeeksHall } from '../fixtures/random-weeks.ts'
import { clerk } from '../fixtures/rules-hall.ts'

const seen: Record<string, number> = {}

function plain(what: string, said: unknown): void {
  seen[what] = (seen[what] ?? 0) + 1
  expect(forbiddenWithin(said), what).toBeUndefined()
}

/** Line after line, so that a phrase is found that breaks over two. */
const onPaper = (slip: Slip): string =>
  layOutSlip(slip, 32)
    .flatMap((line) => ('runs' in line ? line.runs.map(({ text }) => text) : []))
    .join('')

function printedOf(hall: WeeksHall, event: HallEvent): Slip[] {
  const around = { hall: hall.scene().hall as never, openCounters: [1], demo: false, publicUrl: undefined }
  if (event.type === 'ticket.taken') return [ticketSlip(event, around as never) ?? []].flat()
  if (event.type === 'ticket.reprinted') return [repeatedSlip(event, around as never) ?? []].flat()
  if (event.type === 'appointment.booked') return [appointmentSlip(event, around as never) ?? []].flat()
  if (isNotice(event)) return noticeSlips(event, { ...around, personal: (ref) => hall.personal.get(ref) }).map(({ slip }) => slip)
  return []
}

function said(hall: WeeksHall, event: HallEvent): void {
  for (const slip of printedOf(hall, event)) plain(`slip of ${event.type}`, [slip, onPaper(slip)])
  if (event.type !== 'ticket.called') return
  const { number, counter } = project(hall.scene(), 'board', [`call:${event.seq}`])[`call:${event.seq}`] as never
  plain('voice', [phraseOf('zh-Hans', { number, counter }), phraseOf('yue', { number, counter }), textOf({ number, counter })])
}

/** Somebody types what may not be said, with whatever between the characters, where a citizen would read it. */
function typed(hall: WeeksHall, turn: number): void {
  const words = `这个我 ${[...(forbiddenPhrases[turn % forbiddenPhrases.length] ?? '')].join(turn % 2 ? '，' : '')}。`
  const [counter, seat] = [...hall.state.counters.seats][0] ?? [1, undefined]
  const by = clerk(seat?.badge ?? '1001')
  const returned = { kind: 'returned', reasonCode: 'papers-missing', basis: '第十条' }
  const answers = [
    hall.ask(by, 'counter.finish', { counter, outcome: { ...returned, reason: words } }),
    hall.ask(by, 'counter.finish', { counter, outcome: { kind: 'supplement', missing: { own: ['户口簿', words] } } }),
    hall.ask(by, 'notice.tell', { counter, how: 'written', missing: { own: [words] } }),
    hall.ask(by, 'counter.pause', { counter, reason: words }),
    hall.ask(guide, 'line.suspend', { line: 'A', text: words }),
    hall.ask(leader, 'case.decide', { case: '20261014-0001', result: 'refused', reason: words, basis: '第十条' }),
    hall.ask(by, 'enquiry.answer', { enquiry: 'none', answer: words }),
  ]
  for (const answer of answers) expect(answer).toMatchObject({ refused: 'forbidden-words' })
}

test('[Z95] nothing that is said, printed or shown to citizens holds a forbidden phrase, however often somebody types one', () => {
  let turn = 0
  randomWeeks(
    ['counter.call', 'notice.tell', 'notice.reprint', 'appointment.book', 'line.suspend', 'counter.pause'],
    (weeks) => {
      const hall = new WeeksHall(weeks.on)
      hall.onEvent = (event) => said(hall, event)
      pass(hall, weeks, () => {
        if (++turn % 7 === 0) typed(hall, turn)
        if (turn % 20 === 0)
          for (const view of ['board', 'kiosk', 'window:1', 'window:2', 'keypad:1']) plain(view, project(hall.scene(), view))
      })
    },
    { numRuns: 12 },
  )
  for (const what of ['voice', 'slip of ticket.taken', 'slip of notice.issued', 'board', 'kiosk', 'window:1'])
    expect([what, (seen[what] ?? 0) > 20], JSON.stringify(seen)).toEqual([what, true])
})

test('[Z95] what a citizen said is quoted as it was said', () => {
  const hall = new WeeksHall('2026-02-10')
  const asked = { channel: 'desk', question: '不知道归哪个部门管', answer: '请到 3 号窗口' }
  expect(hall.ask(guide, 'enquiry.log', asked)).not.toHaveProperty('refused')
  expect(hall.ask(guide, 'enquiry.log', { ...asked, answer: '不知道' })).toMatchObject({
    refused: 'forbidden-words',
    at: 'answer',
    with: '不知道',
  })
})

test('[Z95] every slip of the samples, and every text of the screens, the slips and the halls that come with it, is plain', () => {
  for (const language of languages) {
    for (const kind of slipKinds) plain('sample', onPaper(sampleOf(kind, language, 32)))
    for (const kind of noticeKinds) plain('sample', onPaper(sampleNotice(kind, language)))
  }
  const texts = ['protocol', 'kiosk', 'display', 'counter', 'manager', 'web', 'server/halls', 'server/voice'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /words[^/]*\.ts$|\.json$/.test(path) || (folder !== 'manager' && path.endsWith('.tsx')))
      .map((path) => join(folder, path)),
  )
  expect(texts.length).toBeGreaterThan(100)
  const own = 'protocol/plain-words.ts'
  expect(texts.filter((path) => path !== own && forbiddenIn(readFileSync(path, 'utf8')) !== undefined)).toEqual([])
})
