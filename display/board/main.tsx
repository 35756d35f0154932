import { render } from 'preact'
import { languages } from '../../protocol/vocabulary.ts'
import { Connection } from '../../web/connection.ts'
import { language } from '../../web/language.ts'
import { clockOf } from '../../web/parts/clock.ts'
import '../../web/parts/contrast.ts'
import { keepFitting } from '../../web/parts/fit.ts'
import { renewWhenIdle } from '../../web/renewal.ts'
import '../../web/theme.css'
import { pageToken } from '../../web/token.ts'
import { Board } from './board.tsx'
import './board.css'
import { callsOf } from './calls.ts'

/** `?langs=zh-Hans,en`: the board speaks each for ten seconds in turn. */
function takeTurns(): void {
  const asked = new URLSearchParams(location.search).get('langs')?.split(',') ?? []
  const turns = languages.filter((known) => asked.includes(known))
  let turn = 0
  if (turns.length > 0) language.value = turns[0] ?? language.value
  if (turns.length > 1)
    setInterval(() => {
      turn = (turn + 1) % turns.length
      language.value = turns[turn] ?? language.value
    }, 10_000)
}

keepFitting(() => [1920, 1080])
takeTurns()
const connection = new Connection('board', pageToken()).start()
const calls = callsOf(connection)
renewWhenIdle(connection, () => !calls.value.hot)
const screen = document.getElementById('screen')
if (screen) render(<Board connection={connection} clock={clockOf(connection)} calls={calls} />, screen)
