import { clerkShown, collect, compact, counterOf, counterState, hallEntry, matterOf, nowhere, type Shape } from './scene.ts'

export const keypad: Shape = {
  entries: (scene, name, keys) => {
    const { entries, add } = collect(keys)
    const counter = Number(name.slice('keypad:'.length))
    if (!counterOf(scene, counter)) return entries
    const { ratings, lines, counters } = scene.state
    add('hall', () => hallEntry(scene))
    add('now', () => {
      const invitation = ratings.invitations.get(counter)
      const ticket = invitation && lines.tickets.get(invitation.ticket)
      const service = invitation && ratings.services.get(invitation.ticket)
      return compact({
        counter,
        state: ticket ? 'rating' : counterState(scene, counter),
        ticket: ticket && { id: ticket.id, number: ticket.number, matter: matterOf(scene, ticket.matter)?.name ?? nowhere },
        // Who is rated is who served, whoever sits there now.
        clerk: clerkShown(scene, service?.badge ?? counters.seats.get(counter)?.badge),
      })
    })
    return entries
  },
  touched: (_scene, subject) => {
    if (typeof subject === 'string') return []
    if ('counter' in subject) return [[`keypad:${subject.counter}`, ['now']]]
    return 'seat' in subject ? [[`keypad:${subject.seat}`, ['now']]] : []
  },
  onBeat: [],
}
