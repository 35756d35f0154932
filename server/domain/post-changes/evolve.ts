import type { HallEvent } from '../events.ts'
import type { PostChanges } from './state.ts'

export function evolvePostChanges(changes: PostChanges, event: HallEvent): void {
  switch (event.type) {
    case 'post.changeAsked': {
      const { change, badge, counter, rank, from, by, words } = event.body
      changes.made++
      changes.all.set(change, { id: change, badge, counter, rank, from, by, words, at: event.at, decided: undefined })
      break
    }
    case 'post.changeDecided': {
      const change = changes.all.get(event.body.change)
      const { by, approve, consent } = event.body
      if (change) change.decided = { by, approve, consent, at: event.at }
      break
    }
    case 'day.opened':
      for (const [id, { decided }] of changes.all) if (decided) changes.all.delete(id)
      break
    default:
  }
}
