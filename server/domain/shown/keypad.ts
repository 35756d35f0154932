import { serviceAt } from '../ratings/state.ts'
import { clerkShown, compact, counterOf, counterState, hallPart, matterName, numberIn, type Scene, type Shape } from './scene.ts'

export const keypad: Shape = {
  exists: (scene, name) => counterOf(scene, numberIn(name)) !== undefined,
  parts: { hall: hallPart, now: { make: (scene, _id, name) => now(scene, numberIn(name)) } },
  touched: (_scene, subject) => {
    if (typeof subject === 'string') return []
    if ('counter' in subject) return [[`keypad:${subject.counter}`, ['now']]]
    return 'seat' in subject ? [[`keypad:${subject.seat}`, ['now']]] : []
  },
  onBeat: [],
}

function now(scene: Scene, counter: number) {
  const { ratings, lines, counters } = scene.state
  const invitation = ratings.invitations.get(counter)
  const ticket = invitation && lines.tickets.get(invitation.ticket)
  const service = invitation && serviceAt(ratings, invitation.ticket, counter)
  return compact({
    counter,
    state: ticket ? 'rating' : counterState(scene, counter),
    ticket: ticket && {
      id: ticket.id,
      number: ticket.number,
      matter: matterName(scene, service?.matter ?? ticket.matter),
      matterId: service?.matter ?? ticket.matter,
    },
    until: ticket && new Date(invitation.until).toISOString(),
    // Who is rated is who served, whoever sits there now.
    clerk: clerkShown(scene, service?.badge ?? counters.seats.get(counter)?.badge),
  })
}
