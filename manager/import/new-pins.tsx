import type { ImportReport } from '../../protocol/hall-import.ts'
import { save } from './importing.ts'
import { importWords } from './words.ts'

/** PINs that were made for new people: told this once, to be handed over. */
export function NewPins({ people }: { people: ImportReport['newPins'] }) {
  const w = importWords.value
  const keep = () => {
    const rows = [[w.badge, w.name, w.pin], ...people.map(({ badge, name, pin = '' }) => [badge, name, pin])]
    // A name that begins like a formula stays a name.
    const text = rows.map((row) => row.map((cell) => `"${cell.replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"`).join(',')).join('\r\n')
    save(new Blob([`\ufeff${text}\r\n`], { type: 'text/csv' }), `${w.pin}.csv`)
  }
  return (
    <section class="new-pins" data-testid="new-pins">
      <h3>{w.pinsHead}</h3>
      <p class="note">{w.pinsNote}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.badge}</th>
            <th scope="col">{w.name}</th>
            <th scope="col">{w.pin}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ badge, name, pin }) => (
            <tr key={badge}>
              <td>{badge}</td>
              <td>{name}</td>
              <td>
                <b>{pin}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" class="plain" data-testid="save-pins" onClick={keep}>
        {w.pinsSave}
      </button>
    </section>
  )
}
