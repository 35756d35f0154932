import { dayShown } from '../../web/parts/leave-words.ts'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import type { Desk } from '../desk.ts'
import { minutesBetween } from '../spans.ts'
import { coverOf, leavesOf, questionsOf } from './entries.ts'
import './staff.css'
import { staffWords } from './words.ts'

/** Whom the clerk stands in for, what was asked of the chief, and what waits for the clerk as one. Nothing of it: nothing is shown. */
export function StaffSide({ desk }: { desk: Desk }) {
  const w = staffWords.value
  const cover = coverOf(desk)
  const questions = questionsOf(desk).sort((a, b) => Number(!!b.mine) - Number(!!a.mine) || b.at.localeCompare(a.at))
  const toDecide = leavesOf(desk).filter(({ mine }) => mine).length
  if (!cover && questions.length === 0 && toDecide === 0) return null
  return (
    <section class="col hold wide staff-side" data-testid="staff-side">
      <h2>
        <span>{w.posts}</span>
      </h2>
      <ul>
        {cover && (
          <li class="row" data-testid="cover">
            <span class="name">
              <span>{w.covers(cover.absent.name)}</span>
              <small>
                <span>{w.meter(cover.meter.stint, cover.meter.stintLimit)}</span>
                {cover.meter.state !== 'ok' && <span class="stop">{cover.meter.state === 'full' ? w.full : w.near}</span>}
                {cover.leave && <span>{w.until(dayShown(cover.leave.to))}</span>}
                {(cover.note ?? cover.handover) && <span>{cover.note ?? cover.handover}</span>}
              </small>
            </span>
            <button type="button" data-testid="write-note" onClick={() => (desk.panel.value = 'cover-note')}>
              {w.writeNote}
            </button>
          </li>
        )}
        {questions.map((question) => (
          <li key={question.question} class="row asked" data-testid={question.question}>
            <TicketNumber number={question.number} />
            <span class="name">
              <span>{question.answer ? w.answers(question.answer.by, question.answer.text) : question.text}</span>
              <small>
                {question.mine && <span>{question.from.name}</span>}
                {!question.answer && <span>{w.waits(minutesBetween(Date.parse(question.at), desk.clock.value))}</span>}
                {question.answer && <span>{question.text}</span>}
              </small>
            </span>
            {question.mine && (
              <button type="button" data-testid="answer-chief" onClick={() => (desk.panel.value = 'answer')}>
                {w.answer}
              </button>
            )}
          </li>
        ))}
        {toDecide > 0 && (
          <li class="row">
            <span class="name">
              <span>
                {w.leave}　{toDecide}
              </span>
              <small>{w.toDecide}</small>
            </span>
            <button type="button" data-testid="decide-leave" onClick={() => (desk.panel.value = 'leave')}>
              {w.leave}
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}
