import { useState } from 'preact/hooks'
import type { QuestionEntry } from '../../protocol/views/people.ts'
import { say } from '../../web/language.ts'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import { oneLine, type Shown } from './acting.ts'
import { words } from './words.ts'

const minute = 60_000

/** 请示 (R21): what waits for an answer, the oldest first; whoever is asked answers here. */
export function Questions({ shown, questions }: { shown: Shown; questions: readonly QuestionEntry[] }) {
  const w = words.value
  const sorted = [...questions].sort((a, b) => Number(!!a.answer) - Number(!!b.answer) || a.at.localeCompare(b.at))
  return (
    <section data-testid="questions">
      <h2>
        {w.questions}
        {sorted.length > 0 && <span>{sorted.filter(({ answer }) => !answer).length}</span>}
      </h2>
      {sorted.length === 0 && <p class="note">{w.noQuestions}</p>}
      <ul class="cards">
        {sorted.map((question) => (
          <li key={question.question} data-testid={question.question}>
            <p>
              <TicketNumber number={question.number} /> {w.asks(question.from.name, question.counter)}{' '}
              <small>{say(question.department)}</small>
            </p>
            <p class="own-words">{question.text}</p>
            {question.answer ? (
              <p>
                <b>{w.answered(question.answer.by)}</b>　{question.answer.text}
              </p>
            ) : (
              <p class="age">
                <b>{w.waits(Math.max(0, Math.floor((shown.now - Date.parse(question.at)) / minute)))}</b>
                {question.to && <small>{w.goesTo(question.to.name)}</small>}
              </p>
            )}
            {!question.answer && question.to?.badge === shown.badge && <Answer shown={shown} question={question} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Answer({ shown, question }: { shown: Shown; question: QuestionEntry }) {
  const w = words.value
  const [text, write] = useState('')
  const send = (event: Event) => {
    event.preventDefault()
    const answer = oneLine(text)
    if (answer) void shown.ask(shown.connection.send('chief.answer', { question: question.question, answer }))
  }
  return (
    <form class="decide" onSubmit={send}>
      <input
        type="text"
        aria-label={w.answerHint}
        placeholder={w.answerHint}
        data-testid={`answer-${question.question}`}
        maxLength={500}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
        autocomplete="off"
      />
      <button type="submit" class="filled" data-testid={`answer-go-${question.question}`}>
        {w.answer}
      </button>
    </form>
  )
}
