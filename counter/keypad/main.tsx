import { effect } from '@preact/signals'
import { render } from 'preact'
import '../../web/theme.css'
import './keypad.css'
import '../../web/parts/contrast.ts'
import { Connection } from '../../web/connection.ts'
import { keepFitting } from '../../web/parts/fit.ts'
import { renewWhenIdle } from '../../web/renewal.ts'
import { pageToken } from '../../web/token.ts'
import { Pad } from './pad.ts'
import { Screen } from './screen.tsx'
import { words } from './words.ts'

const counter = Number(/\/keypad\/(\d+)/.exec(location.pathname)?.[1] ?? 1)
effect(() => {
  document.title = words.value.title(counter)
})
keepFitting(() => [1024, 600])

const pad = new Pad(new Connection(`keypad:${counter}`, pageToken()).start(), counter).start()
renewWhenIdle(pad.connection, () => pad.unused)
render(<Screen pad={pad} />, document.getElementById('screen') as HTMLElement)
