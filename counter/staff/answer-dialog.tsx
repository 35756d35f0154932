import { useState } from 'preact/hooks'
import type { Desk } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { oneLine, questionsOf } from './entries.ts'
import { TextField } from './text-field.tsx'
import { staffWords } from './words.ts'

/** The chief, at an own counter, answers the oldest question that waits. */
export function AnswerDialog({ desk }: { desk: Desk }) {
  const w = staffWords.value
  const [text, write] = useState('')
  const close = () => (desk.panel.value = undefined)
  const [question] = questionsOf(desk)
    .filter(({ mine }) => mine)
    .sort((a, b) => a.at.localeCompare(b.at))
  if (!question) return null
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = oneLine(text)
    if (!answer) return
    close()
    await desk.ask('answer', (c) => c.send('chief.answer', { question: question.question, answer }))
  }
  return (
    <Dialog title={`${question.number}　${question.from.name}`} onClose={close}>
      <form class="staff-form" onSubmit={(event) => void send(event)}>
        <p class="word-left">{question.text}</p>
        <TextField label={w.answerHint} testId="chief-answer" most={500} text={text} onText={write} first />
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.back}
          </button>
          <button type="submit" class="go" data-testid="answer-go">
            {w.answer}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
