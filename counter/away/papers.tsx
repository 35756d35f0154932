import type { Desk } from '../desk.ts'
import { isVerified, verify } from './own-away.ts'
import { awayWords } from './words.ts'

/** R44: one tick, where the hall asks for it; beside it the way for whoever must go elsewhere (R20). */
export function Papers({ desk }: { desk: Desk }) {
  const w = awayWords.value
  const asked = desk.now?.verifyPapers ?? 'off'
  return (
    <>
      {asked !== 'off' && (
        <label class="papers-tick" data-must={asked === 'required' ? 'yes' : 'no'}>
          <input
            type="checkbox"
            data-testid="verified"
            checked={isVerified(desk)}
            onChange={(event) => {
              verify(desk, event.currentTarget.checked)
              event.currentTarget.blur()
            }}
          />
          {w.verified} <kbd>V</kbd>
        </label>
      )}
      <button type="button" class="sent-away" data-testid="sent-away" onClick={() => (desk.panel.value = 'sent-away')}>
        {w.sentAway}
      </button>
    </>
  )
}
