import { render } from 'preact'
import { LanguageChoice } from '../parts/language-choice.tsx'
import './front.css'
import { front, signsIn } from './shown.ts'
import { pageNames, words } from './words.ts'

let drawn = false

/** Draws what stands in front of the page, from now on. */
export function show(): void {
  if (drawn) return
  drawn = true
  const place = document.createElement('div')
  document.body.append(place)
  render(<FrontOfPage />, place)
}

/** Three and three: easier to read off, and to remember on the way. */
const Code = ({ code }: { code: string }) => (
  <b data-testid="pairing-code" data-code={code}>
    {code.slice(0, 3)} {code.slice(3)}
  </b>
)

function FrontOfPage() {
  const shown = front.value
  const w = words.value
  const page = document.getElementById('screen')
  const covers = shown !== undefined && !(shown.say === 'code' && (shown.page === 'board' || shown.page === 'window'))
  if (page) page.inert = covers
  if (!shown) return null
  if (shown.say === 'code' && !covers)
    return (
      <aside class="pairing-mark" aria-label={w.code}>
        {w.code} <Code code={shown.code} />
      </aside>
    )
  return (
    <div class="front" data-field="far" data-testid={shown.say}>
      <header>
        <LanguageChoice />
      </header>
      <main>
        {shown.say === 'no-hall' && (
          <>
            <h1 class="song">{w.noHall}</h1>
            <p>{w.noHallWay}</p>
          </>
        )}
        {shown.say === 'asking' && <p role="status">{w.asking}</p>}
        {shown.say === 'code' && (
          <>
            <h1 class="song">{w.notKnown(pageNames.value[shown.page], shown.counter)}</h1>
            <p class="code">
              <span>{w.code}</span>
              <Code code={shown.code} />
            </p>
            <p>{w.way}</p>
            {signsIn(shown.page) && <p class="note">{w.signInWay}</p>}
          </>
        )}
      </main>
    </div>
  )
}
