import type { QuestionEntry } from '../../../protocol/views/people.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import { answersFor } from '../staffing.ts'
import { clerkOr, nameOf } from './leave.ts'
import { clerkShown, compact, iso, nowhere, type Scene } from './scene.ts'

export function questionEntry(scene: Scene, id: string): (QuestionEntry & Entry) | undefined {
  const question = scene.state.chiefs.questions.get(id)
  if (!question) return undefined
  const { number, ticket, counter, badge, department, words, at, answer } = question
  return compact({
    question: id,
    number,
    ticket,
    counter,
    from: clerkOr(scene, badge),
    department: scene.hall.departments?.find((each) => each.department === department)?.name ?? nowhere,
    to: clerkShown(scene, answersFor(scene.state, department)),
    text: scene.personal(words)?.['text'] ?? '',
    at: iso(at),
    answer: answer && { by: nameOf(scene, answer.by), text: scene.personal(answer.words)?.['text'] ?? '', at: iso(answer.at) },
  }) as unknown as QuestionEntry & Entry
}
