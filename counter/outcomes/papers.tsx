import type { HeldTicket } from '../../protocol/views/staff.ts'
import { say } from '../../web/language.ts'
import { draftOf, write } from './draft.ts'
import { words } from './words.ts'

/** Which papers are missing: a tick for each of the matter's, and a line for others. */
export function Papers({ ticket, lacking }: { ticket: HeldTicket; lacking: boolean }) {
  const w = words.value
  const { papers = [], own = '' } = draftOf(ticket.id)
  return (
    <fieldset class="papers" aria-invalid={lacking}>
      <legend>{w.papers}</legend>
      {ticket.matter.guide.materials.map(({ name }, place) => (
        <label key={say(name)}>
          <input
            type="checkbox"
            data-field={place === 0 ? 'missing' : undefined}
            data-testid={`missing-${place}`}
            checked={papers.includes(place)}
            onChange={(event) =>
              write(ticket.id, { papers: event.currentTarget.checked ? [...papers, place] : papers.filter((each) => each !== place) })
            }
          />
          <span>{say(name)}</span>
        </label>
      ))}
      <input
        type="text"
        aria-label={w.own}
        placeholder={`${w.own}　${w.ownHint}`}
        data-testid="missing-own"
        maxLength={80}
        value={own}
        onInput={(event) => write(ticket.id, { own: event.currentTarget.value })}
        autocomplete="off"
      />
    </fieldset>
  )
}
