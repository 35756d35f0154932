import { LanguageChoice } from '../../web/parts/language-choice.tsx'
import type { Pad } from './pad.ts'
import { words } from './words.ts'

/** Below everything but the five boxes: what comes next, the languages, and whom to ring. */
export function Foot({ pad, left }: { pad: Pad; left: string }) {
  const { hall } = pad
  return (
    <footer class="foot" data-field="far">
      <span>{left}</span>
      <LanguageChoice />
      {hall && (
        <span class="phone">
          {words.value.phone} <b>{hall.supervisionPhone}</b>
        </span>
      )}
    </footer>
  )
}
