import type { HallEvent } from '../events.ts'
import type { Chiefs } from './state.ts'

/** What nobody answers for so long nobody will. */
const keptMs = 30 * 86_400_000

export function evolveChiefs(chiefs: Chiefs, event: HallEvent): void {
  switch (event.type) {
    case 'chief.asked': {
      const { question, ...asked } = event.body
      chiefs.made++
      chiefs.questions.set(question, { ...asked, id: question, at: event.at, answer: undefined })
      break
    }
    case 'chief.answered': {
      const question = chiefs.questions.get(event.body.question)
      if (question) question.answer = { by: event.body.by, words: event.body.words, at: event.at }
      break
    }
    case 'day.opened':
      for (const [id, { answer, at }] of chiefs.questions) if (answer || event.at - at > keptMs) chiefs.questions.delete(id)
      break
    default:
  }
}
